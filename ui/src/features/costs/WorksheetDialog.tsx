import { useState } from "react";
import type { KeyVersion } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, TextInput } from "../../components";
import { BasisFields } from "./BasisFields";
import { commandOf, draftOf, type WorksheetForm } from "./drafts";
import { EffectFields } from "./EffectFields";
import { FactorFields } from "./FactorFields";
import { KeyFields } from "./KeyFields";
import { PreviewPane } from "./PreviewPane";
import { useCostTexts } from "./texts";
import { UsedFields } from "./UsedFields";
import { useWorksheetPreview } from "./use-preview";

interface WorksheetDialogProps {
  caseId: string;
  form: WorksheetForm;
  versions: readonly KeyVersion[];
  onClose: () => void;
}

/** What the parts of the form share. */
export interface WorksheetFields {
  form: WorksheetForm;
  onChange: (changes: Partial<WorksheetForm>) => void;
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
}

/** A new worksheet, or one that is changed, with what it comes to below. */
export function WorksheetDialog({ caseId, form, versions, onClose }: WorksheetDialogProps) {
  const texts = useCostTexts().form;
  const { run } = useExecute();
  const errors = useFormErrors("worksheet", "title");
  const [now, setNow] = useState(form);
  const onChange = (changes: Partial<WorksheetForm>) => setNow((before) => ({ ...before, ...changes }));
  const draft = draftOf(now);
  const { preview, error } = useWorksheetPreview(caseId, now.id, draft);
  const payers = versions.find(({ id }) => id === now.key_version_id)?.payers ?? [];
  const save = async () => {
    const missing = (field: string, isMissing: boolean, text: string) => (isMissing ? [{ field, text }] : []);
    const problems = [
      ...missing("title", now.title.trim() === "", texts.objectMissing),
      ...missing("amount", now.amount.trim() === "", texts.amountMissing),
      ...missing("holds", now.factors.some(({ holds }) => holds.trim() === ""), texts.holdsMissing),
      ...missing("key_version_id", now.key_version_id === null, texts.keyMissing),
      ...missing("effective_from", now.effective_from === null, texts.fromMissing),
      ...missing("reason", preview?.figures.lacks_reason === true && now.reason.trim() === "", texts.reasonMissing),
    ];
    errors.set(problems);
    if (problems.length > 0 || draft === null) return false;
    return (await run({ type: "worksheet.put", ...commandOf(now, caseId, draft) }, { onRefused: errors.refused })) !== null;
  };
  const fields: WorksheetFields = { form: now, onChange, idOf: errors.id, errorOf: errors.of };
  return (
    <FormDialog open size="wide" title={form.title === "" ? texts.new : texts.edit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <BasisFields {...fields} />
      <FactorFields {...fields} />
      <KeyFields {...fields} versions={versions} />
      <UsedFields {...fields} payers={payers} />
      <EffectFields {...fields} payers={payers} versions={versions} />
      <TextInput label={texts.note} optional rows={2} value={now.note} onChange={(note) => onChange({ note })} />
      <PreviewPane preview={preview} error={error} draft={draft} effectKey={versions.find(({ id }) => id === now.effect_version_id)} />
    </FormDialog>
  );
}
