import { useState } from "react";
import type { CaseView, ChangeCase } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Select, TextInput } from "../../components";
import { PurposeSelect } from "./PurposeSelect";
import { useCaseTexts } from "./texts";

/** Title, purpose and language: what a case is, apart from its text. */
export function CaseFactsDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const errors = useFormErrors("case", "title");
  const { title, purpose, language } = view;
  const [draft, setDraft] = useState({ title, purpose, language });
  const change = (changes: Omit<ChangeCase, "id">) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    if (draft.title.trim() === "") {
      errors.set([{ field: "title", text: texts.titleMissing }]);
      return false;
    }
    return (await run({ type: "case.change", id: view.id, ...draft }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.changeFacts} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("title")} label={texts.titleField} lang={draft.language} value={draft.title} onChange={(written) => change({ title: written })} error={errors.of("title")} />
      <div className="form-row">
        <PurposeSelect value={draft.purpose} onChange={(chosen) => change({ purpose: chosen })} />
        <Select
          label={texts.language} value={draft.language} onChange={(chosen) => change({ language: chosen })}
          options={[{ value: "nb", label: texts.languages.nb }, { value: "nn", label: texts.languages.nn }]}
        />
      </div>
    </FormDialog>
  );
}
