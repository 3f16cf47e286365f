import { useState } from "react";
import type { InitiativeView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { DateInput, FormDialog, Select, TextInput } from "../../components";
import { today } from "../../format";
import { states } from "./routes";
import { useInitiativeTexts } from "./texts";

/** How the work stands, with what there is to say about it. */
export function StateDialog({ view, onClose }: { view: InitiativeView; onClose: () => void }) {
  const texts = useInitiativeTexts();
  const { run } = useExecute();
  const errors = useFormErrors("state", "comment");
  const [state, setState] = useState(view.state);
  const [comment, setComment] = useState(view.state_comment);
  const [on, setOn] = useState<string | null>(today());
  const save = async () => (await run({ type: "initiative.set_state", id: view.id, state, comment, on }, { onRefused: errors.refused })) !== null;
  return (
    <FormDialog open title={texts.changeState} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <div className="form-row">
        <Select label={texts.state} value={state} onChange={setState} options={states.map((value) => ({ value, label: texts.states[value] }))} />
        <DateInput id={errors.id("on")} label={texts.stateOn} optional value={on} onChange={setOn} error={errors.of("on")} />
      </div>
      <TextInput id={errors.id("comment")} label={texts.stateComment} optional rows={2} value={comment} onChange={setComment} error={errors.of("comment")} />
    </FormDialog>
  );
}
