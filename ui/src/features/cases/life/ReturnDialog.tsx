import { useState } from "react";
import { newId, type CaseView } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, TextInput } from "../../../components";
import { useLifeTexts } from "./texts";

/** Returning a case takes a word on what is to change. */
export function ReturnDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useLifeTexts();
  const { run } = useExecute();
  const errors = useFormErrors("return", "comment");
  const [comment, setComment] = useState("");
  const save = async () => {
    if (comment.trim() === "") {
      errors.set([{ field: "comment", text: texts.returnMissing }]);
      return false;
    }
    return (await run({ type: "case.return", id: view.id, comment_id: newId(), comment }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.returnTitle} submit={texts.returnSubmit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("comment")} label={texts.returnText} description={texts.returnHelp} rows={4} value={comment} onChange={setComment} error={errors.of("comment")} />
    </FormDialog>
  );
}
