import { useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Select } from "./Fields";
import { useComponentTexts } from "./texts";

interface MoveToDialogProps {
  /** The place of the item that moves, or null when the dialog is closed. */
  at: number | null;
  labels: readonly string[];
  onMove: (from: number, to: number) => void;
  onClose: () => void;
}

/** «Flytt til …»: moving over a long way without dragging. */
export function MoveToDialog({ at, labels, onMove, onClose }: MoveToDialogProps) {
  const texts = useComponentTexts();
  return (
    <Dialog open={at !== null} title={at === null ? texts.moveTo : texts.moveHandle(labels[at] ?? "")} onClose={onClose}>
      {at !== null && <Form at={at} labels={labels} onMove={onMove} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ at, labels, onMove, onClose }: MoveToDialogProps & { at: number }) {
  const texts = useComponentTexts();
  const [to, setTo] = useState(String(at));
  const options = labels.map((label, index) => ({ value: String(index), label: `${index + 1}. ${label}` }));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        onMove(at, Number(to));
      }}
    >
      <Select label={texts.moveToBefore} value={to} onChange={setTo} options={options} />
      <div className="buttons">
        <Button type="submit">{texts.moveToConfirm}</Button>
        <Button variant="secondary" onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
