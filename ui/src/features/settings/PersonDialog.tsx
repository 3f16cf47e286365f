import { useState } from "react";
import type { Municipality, PutPerson } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Checkbox, FormDialog, Select, TextInput } from "../../components";
import { useSettingsTexts } from "./texts";

const accessRoles = ["secretary", "member", "group_leader", "adviser", "reader"] as const;

export function PersonDialog({ person, municipalities, onClose }: { person: PutPerson; municipalities: readonly Municipality[]; onClose: () => void }) {
  const all = useSettingsTexts();
  const texts = all.people;
  const { run } = useExecute();
  const errors = useFormErrors("person", "name");
  const [draft, setDraft] = useState(person);
  const change = (changes: Partial<PutPerson>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    if (draft.name.trim() === "") {
      errors.set([{ field: "name", text: all.council.nameMissing }]);
      return false;
    }
    return (await run({ type: "person.put", ...draft }, { onRefused: errors.refused })) !== null;
  };
  const text = (field: "name" | "email" | "phone" | "employer" | "title", label: string) => (
    <TextInput
      id={errors.id(field)} label={label} value={draft[field]} error={errors.of(field)} optional={field !== "name"}
      type={field === "email" ? "email" : field === "phone" ? "tel" : "text"} onChange={(written) => change({ [field]: written })}
    />
  );
  return (
    <FormDialog open title={person.name || texts.add} errors={errors.errors} onSubmit={save} onClose={onClose}>
      {text("name", all.council.name)}
      <div className="form-row">
        {text("email", texts.email)}
        {text("phone", texts.phone)}
      </div>
      <div className="form-row">
        {text("title", texts.jobTitle)}
        {text("employer", texts.employer)}
      </div>
      <Select
        label={texts.municipality} value={draft.municipality_id ?? ""} onChange={(id) => change({ municipality_id: id || null })}
        options={[{ value: "", label: texts.noMunicipality }, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        id={errors.id("access")} label={texts.access} description={texts.accessHelp} value={draft.access} onChange={(access) => change({ access })} error={errors.of("access")}
        options={accessRoles.map((value) => ({ value, label: texts.accessRoles[value] }))}
      />
      <Checkbox label={texts.active} checked={draft.active} onChange={(event) => change({ active: event.target.checked })} value="active" />
    </FormDialog>
  );
}
