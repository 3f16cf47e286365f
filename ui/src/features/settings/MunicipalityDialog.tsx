import { useState } from "react";
import type { Municipality } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Checkbox, DateInput, FormDialog, Select, TextInput } from "../../components";
import { useSettingsTexts } from "./texts";

export function MunicipalityDialog({ municipality, onClose }: { municipality: Municipality; onClose: () => void }) {
  const texts = useSettingsTexts().council;
  const { run } = useExecute();
  const errors = useFormErrors("municipality", "name");
  const [draft, setDraft] = useState(municipality);
  const change = (changes: Partial<Municipality>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const problems = [];
    if (draft.name.trim() === "") problems.push({ field: "name", text: texts.nameMissing });
    if (!/^\d{4}$/.test(draft.number)) problems.push({ field: "number", text: texts.numberWrong });
    errors.set(problems);
    return problems.length === 0 && (await run({ type: "municipality.put", ...draft }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={draft.name || texts.addMunicipality} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <div className="form-row">
        <TextInput id={errors.id("name")} label={texts.name} value={draft.name} onChange={(name) => change({ name })} error={errors.of("name")} />
        <TextInput id={errors.id("number")} label={texts.number} value={draft.number} onChange={(number) => change({ number: number.trim() })} error={errors.of("number")} />
      </div>
      <TextInput
        id={errors.id("org_number")} label={texts.orgNumber} value={draft.org_number ?? ""} optional error={errors.of("org_number")}
        onChange={(written) => change({ org_number: written.replace(/\s/g, "") || null })}
      />
      <Select
        label={texts.languageForm} value={draft.language_form} onChange={(language_form) => change({ language_form })}
        options={(["bokmal", "nynorsk", "neutral"] as const).map((value) => ({ value, label: texts.languageForms[value] }))}
      />
      <Checkbox label={texts.isHost} checked={draft.is_host} onChange={(event) => change({ is_host: event.target.checked })} value="host" />
      <div className="form-row">
        <DateInput id={errors.id("valid_from")} label={texts.from} value={draft.valid_from} onChange={(valid_from) => change({ valid_from })} optional error={errors.of("valid_from")} />
        <DateInput id={errors.id("valid_to")} label={texts.to} value={draft.valid_to} onChange={(valid_to) => change({ valid_to })} optional error={errors.of("valid_to")} />
      </div>
    </FormDialog>
  );
}
