import { useState } from "react";
import type { DocumentView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, TextInput } from "../../components";
import { AccessFields } from "./AccessFields";
import { useDocumentTexts } from "./texts";

/** A document's name, and who may see it. */
export function ChangeDocumentDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const texts = useDocumentTexts();
  const { run } = useExecute();
  const errors = useFormErrors("document", "title");
  const [draft, setDraft] = useState({ title: document.title, access: document.access, access_basis: document.access_basis });
  const change = (changes: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    if (draft.title.trim() === "") {
      errors.set([{ field: "title", text: texts.titleMissing }]);
      return false;
    }
    return (await run({ type: "document.change", id: document.id, ...draft }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.change} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("title")} label={texts.title} value={draft.title} onChange={(title) => change({ title })} error={errors.of("title")} />
      <AccessFields access={draft.access} basis={draft.access_basis} onChange={change} basisId={errors.id("access_basis")} basisError={errors.of("access_basis")} />
    </FormDialog>
  );
}
