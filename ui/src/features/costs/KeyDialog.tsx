import { useState } from "react";
import type { PutAllocationKey } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, TextInput } from "../../components";
import { useCostTexts } from "./texts";

/** What a key is called. What it says is in its versions. */
export function KeyDialog({ allocationKey, onClose }: { allocationKey: PutAllocationKey; onClose: () => void }) {
  const texts = useCostTexts().keys;
  const { run } = useExecute();
  const errors = useFormErrors("key", "name");
  const [draft, setDraft] = useState(allocationKey);
  const save = async () => {
    if (draft.name.trim() === "") {
      errors.set([{ field: "name", text: texts.nameMissing }]);
      return false;
    }
    return (await run({ type: "allocation_key.put", ...draft }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={allocationKey.name === "" ? texts.add : texts.edit(allocationKey.name)} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("name")} label={texts.name} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} error={errors.of("name")} />
      <TextInput id={errors.id("note")} label={texts.note} optional rows={2} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} error={errors.of("note")} />
    </FormDialog>
  );
}
