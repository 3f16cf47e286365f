import { useState } from "react";
import { newId, type ItemRecord, type Proceedings, type RecusalBy } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, Select, TextInput } from "../../../components";
import { useRecordTexts } from "../record/texts";
import { groundText } from "./Recusals";
import { useRunTexts } from "./texts";

const DECIDED_BY = ["body", "chair", "person"] as const satisfies readonly RecusalBy[];

/** Somebody leaves the case: who, on which ground, who said so, and who stands in. */
export function RecusalDialog({ record, item, onClose }: { record: Proceedings; item: ItemRecord; onClose: () => void }) {
  const texts = useRunTexts().recusals;
  const words = useRecordTexts();
  const { run } = useExecute();
  const errors = useFormErrors("recusal", "person_id");
  const [draft, setDraft] = useState({ person_id: "", ground: record.grounds[0]?.code ?? "", note: "", decided_by: "body" as RecusalBy, deputy_id: "" });
  const change = (changes: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changes }));
  const there = record.people.filter((person) => person.id !== null);
  const taken = new Set(item.recusals.map((row) => row.person_id));
  const save = async () => {
    if (draft.person_id === "") {
      errors.set([{ field: "person_id", text: texts.personMissing }]);
      return false;
    }
    const command = { type: "recusal.put", id: newId(), item_id: item.item_id, ...draft, deputy_id: draft.deputy_id || null } as const;
    return (await run(command, { onRefused: errors.refused })) !== null;
  };
  const named = (people: typeof there) => people.map(({ person_id, name }) => ({ value: person_id, label: name }));
  return (
    <FormDialog open title={texts.title} submit={texts.add} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Select
        id={errors.id("person_id")} label={texts.person} value={draft.person_id} error={errors.of("person_id")} onChange={(person_id) => change({ person_id })}
        options={[{ value: "", label: texts.personMissing }, ...named(there.filter((person) => !taken.has(person.person_id)))]}
      />
      <Select
        id={errors.id("ground")} label={texts.ground} value={draft.ground} error={errors.of("ground")} onChange={(ground) => change({ ground })}
        options={record.grounds.map(({ code }) => ({ value: code, label: groundText(words, record.grounds, code) }))}
      />
      <TextInput id={errors.id("note")} label={texts.note} optional value={draft.note} onChange={(note) => change({ note })} error={errors.of("note")} />
      <div className="form-row">
        <Select
          label={texts.decidedBy} value={draft.decided_by} onChange={(decided_by) => change({ decided_by })}
          options={DECIDED_BY.map((value) => ({ value, label: words.decidedBy[value] }))}
        />
        <Select
          id={errors.id("deputy_id")} label={texts.deputy} value={draft.deputy_id} error={errors.of("deputy_id")} onChange={(deputy_id) => change({ deputy_id })}
          options={[{ value: "", label: texts.noDeputy }, ...named(there.filter((person) => person.function === "deputy" && person.person_id !== draft.person_id))]}
        />
      </div>
    </FormDialog>
  );
}
