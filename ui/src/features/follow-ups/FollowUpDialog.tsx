import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type PutFollowUp } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Combobox, DateInput, FormDialog, Select, TextInput } from "../../components";
import { numbersOf } from "../cases/cases-list";
import { useDirectory } from "../settings/directory";
import { ownerKindOf, withOwner, type OwnerKind } from "./follow-ups";
import { useFollowUpTexts } from "./texts";

const kinds = ["person", "body", "text"] as const satisfies readonly OwnerKind[];

/** A new follow-up, or one that is changed: what, who, when and from which case. */
export function FollowUpDialog({ followUp, isNew, onClose }: { followUp: PutFollowUp; isNew: boolean; onClose: () => void }) {
  const all = useFollowUpTexts();
  const texts = all.form;
  const { run } = useExecute();
  const errors = useFormErrors("follow-up", "what");
  const [draft, setDraft] = useState(followUp);
  const [kind, setKind] = useState(() => ownerKindOf(followUp));
  const change = (changes: Partial<PutFollowUp>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const wanted = withOwner(draft, kind);
    const hasOwner = wanted.owner_person_id !== null || wanted.owner_body_id !== null || wanted.owner_text !== "";
    const problems = [
      ...(draft.what.trim() === "" ? [{ field: "what", text: texts.whatMissing }] : []),
      ...(hasOwner ? [] : [{ field: "owner_text", text: texts.whoMissing }]),
    ];
    errors.set(problems);
    return problems.length === 0 && (await run({ type: "follow_up.put", ...wanted }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={isNew ? all.add : all.edit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("what")} label={texts.what} rows={2} value={draft.what} onChange={(what) => change({ what })} error={errors.of("what")} />
      <div className="form-row">
        <Select label={texts.ownerKind} value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: texts.kinds[value] }))} />
        <Owner draft={draft} kind={kind} id={errors.id("owner_text")} error={errors.of("owner_text")} onChange={change} />
      </div>
      <DateInput id={errors.id("due")} label={texts.due} optional value={draft.due} onChange={(due) => change({ due })} error={errors.of("due")} />
      <CaseField caseId={draft.case_id} onChange={(case_id) => change({ case_id })} />
    </FormDialog>
  );
}

interface OwnerProps {
  draft: PutFollowUp;
  kind: OwnerKind;
  id: string;
  error: string | undefined;
  onChange: (changes: Partial<PutFollowUp>) => void;
}

function Owner({ draft, kind, id, error, onChange }: OwnerProps) {
  const texts = useFollowUpTexts().form;
  const { people, bodies } = useDirectory();
  const told = error === undefined ? {} : { error };
  if (kind === "text") return <TextInput id={id} label={texts.text} value={draft.owner_text} onChange={(owner_text) => onChange({ owner_text })} error={error} />;
  if (kind === "body") {
    const options = bodies.map((body) => ({ value: body.id, label: body.name }));
    return <Combobox id={id} label={texts.body} value={draft.owner_body_id} onChange={(owner_body_id) => onChange({ owner_body_id })} options={options} {...told} />;
  }
  const options = people.filter((person) => person.active || person.id === draft.owner_person_id).map(({ id: value, name }) => ({ value, label: name }));
  return <Combobox id={id} label={texts.person} value={draft.owner_person_id} onChange={(owner_person_id) => onChange({ owner_person_id })} options={options} {...told} />;
}

function CaseField({ caseId, onChange }: { caseId: string | null; onChange: (caseId: string | null) => void }) {
  const texts = useFollowUpTexts().form;
  const { data: cases } = useSuspenseQuery(read("cases.list", {}));
  const options = cases.map((row) => ({ value: row.id, label: [numbersOf(row)[0], row.title].filter(Boolean).join(" ") }));
  return <Combobox label={texts.case} description={texts.caseHelp} value={caseId} onChange={onChange} options={options} />;
}
