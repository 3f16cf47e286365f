import { useState } from "react";
import type { DocumentView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, TextInput } from "../../components";
import { useDocumentTexts } from "./texts";

/** A document's name. Who may see it is another dialog's business. */
export function ChangeDocumentDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const texts = useDocumentTexts();
  const { run } = useExecute();
  const errors = useFormErrors("document", "title");
  const [title, setTitle] = useState(document.title);
  const save = async () => {
    if (title.trim() === "") {
      errors.set([{ field: "title", text: texts.titleMissing }]);
      return false;
    }
    const { access, shielding } = document;
    return (await run({ type: "document.change", id: document.id, title, access, access_basis: shielding?.basis ?? "" }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.change} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("title")} label={texts.title} value={title} onChange={setTitle} error={errors.of("title")} />
    </FormDialog>
  );
}
