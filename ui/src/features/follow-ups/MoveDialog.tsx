import { useState } from "react";
import type { FollowUpView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Paragraph, TextInput } from "../../components";
import { useFollowUpTexts } from "./texts";

/** How it went, or why it falls away: the latter has to be said. */
export function MoveDialog({ followUp, to, onClose }: { followUp: FollowUpView; to: "done" | "dropped"; onClose: () => void }) {
  const texts = useFollowUpTexts();
  const { run } = useExecute();
  const errors = useFormErrors("follow-up-move", "note");
  const [note, setNote] = useState(followUp.note);
  const save = async () => {
    const missing = to === "dropped" && note.trim() === "";
    errors.set(missing ? [{ field: "note", text: texts.noteMissing }] : []);
    return !missing && (await run({ type: "follow_up.move", id: followUp.id, status: to, note: note.trim() }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.moveTitle[to]} submit={texts.moveTitle[to]} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{followUp.what}</Paragraph>
      <TextInput
        id={errors.id("note")} label={to === "done" ? texts.noteDone : texts.noteDropped} optional={to === "done"} rows={3} value={note} onChange={setNote}
        error={errors.of("note")}
      />
    </FormDialog>
  );
}
