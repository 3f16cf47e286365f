import { useState } from "react";
import { newId, type GiveRole, type Role } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Combobox, DateInput, FormDialog, Select } from "../../components";
import { today } from "../../format";
import { useDirectory } from "./directory";
import { useSettingsTexts } from "./texts";

const functions = ["chair", "deputy_chair", "member", "deputy", "secretary", "leader", "adviser", "union_representative", "observer"] as const;

export function GiveRoleDialog({ onClose }: { onClose: () => void }) {
  const texts = useSettingsTexts().people;
  const { people, bodies, municipalities } = useDirectory();
  const { run } = useExecute();
  const errors = useFormErrors("role", "person_id");
  const [draft, setDraft] = useState<Omit<GiveRole, "person_id"> & { person_id: string | null }>(() => ({
    id: newId(), person_id: null, body_id: bodies[0]?.id ?? "", function: "member", municipality_id: null, valid_from: today(), valid_to: null,
  }));
  const change = (changes: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const { person_id } = draft;
    if (person_id === null) {
      errors.set([{ field: "person_id", text: texts.personMissing }]);
      return false;
    }
    return (await run({ type: "role.give", ...draft, person_id }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.giveRole} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Combobox
        id={errors.id("person_id")} label={texts.person} value={draft.person_id} {...(errors.of("person_id") ? { error: texts.personMissing } : {})}
        options={people.filter((person) => person.active).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person_id) => change({ person_id, municipality_id: people.find((person) => person.id === person_id)?.municipality_id ?? null })}
      />
      <div className="form-row">
        <Select label={texts.body} value={draft.body_id} onChange={(body_id) => change({ body_id })} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
        <Select label={texts.function} value={draft.function} onChange={(chosen) => change({ function: chosen })} options={functions.map((value) => ({ value, label: texts.functions[value] }))} />
      </div>
      <Select
        label={texts.forMunicipality} value={draft.municipality_id ?? ""} onChange={(id) => change({ municipality_id: id || null })}
        options={[{ value: "", label: texts.noMunicipality }, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div className="form-row">
        <DateInput id={errors.id("valid_from")} label={texts.fromLabel} value={draft.valid_from} onChange={(valid_from) => change({ valid_from })} optional />
        <DateInput id={errors.id("valid_to")} label={texts.toLabel} value={draft.valid_to} onChange={(valid_to) => change({ valid_to })} optional error={errors.of("valid_to")} />
      </div>
    </FormDialog>
  );
}

export function EndRoleDialog({ role, onClose }: { role: Role; onClose: () => void }) {
  const texts = useSettingsTexts().people;
  const { run } = useExecute();
  const errors = useFormErrors("end-role", "valid_to");
  const [day, setDay] = useState<string | null>(today());
  const save = async () => {
    if (day === null) {
      errors.set([{ field: "valid_to", text: texts.dayMissing }]);
      return false;
    }
    return (await run({ type: "role.end", id: role.id, valid_to: day }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.endTitle(role.person_name)} errors={errors.errors} onSubmit={save} onClose={onClose} submit={texts.end}>
      <DateInput id={errors.id("valid_to")} label={texts.lastDay} value={day} onChange={setDay} error={errors.of("valid_to")} />
    </FormDialog>
  );
}
