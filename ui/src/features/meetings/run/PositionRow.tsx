import { useState } from "react";
import type { MunicipalityPosition, Position } from "../../../api";
import { TextInput } from "../../../components";
import { Choices } from "../record/Choices";
import { useRecordTexts } from "../record/texts";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

const CHOICES = ["agree", "agree_with_remark", "disagree", "recused", "not_present"] as const satisfies readonly Position[];

interface PositionRowProps {
  row: MunicipalityPosition;
  /** The key that steps through its positions; 0 for none. */
  number: number;
  /** Those who answer for it in the case. */
  names: readonly string[];
  editable: boolean;
  /** The remark has to be written before the position can be. */
  asking: boolean;
  onChoose: (position: Position) => void;
  onRemark: (note: string) => void;
}

export function PositionRow({ row, number, names, editable, asking, onChoose, onRemark }: PositionRowProps) {
  const texts = useRunTexts().positions;
  const words = useRecordTexts();
  const { position, note } = row;
  const shown: Position | null = asking ? "agree_with_remark" : position;
  const withNote = asking || position === "agree_with_remark" || position === "disagree";
  return (
    <li className={styles.position} data-open={row.is_asked && position === null}>
      <div className={styles.kommune}>
        <strong>
          {number > 0 && number <= 9 && <kbd className={styles.key} aria-hidden>{number}</kbd>}
          {row.name}
        </strong>
        <span className="subtle">{row.is_asked ? names.join(", ") || texts.nobodyHere : texts.recused}</span>
      </div>
      {editable && row.is_asked ? (
        <Choices label={texts.of(row.name)} choices={CHOICES.map((value) => ({ value, label: words.positions[value] }))} value={shown} onChoose={onChoose} />
      ) : <span className={styles.told}>{position ? words.positions[position] : texts.noAnswer}</span>}
      {withNote && (editable
        ? <Remark key={String(asking)} label={texts.remarkOf(row.name)} saved={note} asking={asking} missing={texts.remarkMissing} onSave={onRemark} />
        : note && <p className={styles.remark}>{note}</p>)}
    </li>
  );
}

function Remark({ label, saved, asking, missing, onSave }: { label: string; saved: string; asking: boolean; missing: string; onSave: (note: string) => void }) {
  const [written, setWritten] = useState<string | null>(null);
  const note = (written ?? saved).trim();
  const save = () => {
    if (written !== null && note !== saved && (note !== "" || !asking)) onSave(note);
  };
  return (
    <form className={styles.remark} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextInput label={label} value={written ?? saved} onChange={setWritten} onBlur={save} autoFocus={asking} {...(asking && written === "" ? { error: missing } : {})} />
    </form>
  );
}
