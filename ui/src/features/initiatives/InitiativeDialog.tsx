import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PutInitiative } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Select, TextInput } from "../../components";
import { formatKroner } from "../../format";
import { useDirectory } from "../settings/directory";
import { financings, involvements, kinds } from "./initiatives";
import { useInitiativeTexts } from "./texts";
import { useAmounts } from "./use-amounts";
import { useCouncilName } from "./use-council-name";

interface InitiativeDialogProps {
  initiative: PutInitiative;
  isNew: boolean;
  /** Stays where it is opened, instead of going on to the new initiative. */
  stays?: boolean;
  onClose: () => void;
}

const amounts = ["low_ore", "likely_ore", "high_ore", "frame_ore"] as const;
const written = (ore: number | null) => (ore === null ? "" : formatKroner(ore));

/** A new initiative, or one whose facts are changed. */
export function InitiativeDialog({ initiative, isNew, stays, onClose }: InitiativeDialogProps) {
  const texts = useInitiativeTexts();
  const { form } = texts;
  const { run } = useExecute();
  const navigate = useNavigate();
  const readAmounts = useAmounts();
  const errors = useFormErrors("initiative", "title");
  const { municipalities } = useDirectory();
  const council = useCouncilName();
  const [draft, setDraft] = useState(initiative);
  const [typed, setTyped] = useState({
    low_ore: written(initiative.low_ore), likely_ore: written(initiative.likely_ore), high_ore: written(initiative.high_ore), frame_ore: written(initiative.frame_ore),
  });
  const change = (changes: Partial<PutInitiative>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const { ore, problems } = await readAmounts(typed);
    const all = [...(draft.title.trim() === "" ? [{ field: "title", text: form.titleMissing }] : []), ...problems];
    errors.set(all);
    return all.length === 0 && (await run({ type: "initiative.put", ...draft, ...ore }, { onRefused: errors.refused })) !== null;
  };
  const onward = isNew && !stays ? { onSaved: () => void navigate({ to: "/initiatives/$initiativeId", params: { initiativeId: draft.id }, replace: true }) } : {};
  const text = (field: "title" | "requester_unit" | "booked_on" | "invoicing", label: string, optional = true) => (
    <TextInput id={errors.id(field)} label={label} optional={optional} value={draft[field]} onChange={(value) => change({ [field]: value })} error={errors.of(field)} />
  );
  const amount = (field: (typeof amounts)[number], label: string, description?: string) => (
    <TextInput
      id={errors.id(field)} label={label} optional {...(description ? { description } : {})} value={typed[field]}
      onChange={(value) => setTyped((now) => ({ ...now, [field]: value }))} error={errors.of(field)}
    />
  );
  return (
    <FormDialog open size="wide" title={isNew ? texts.add : texts.change} errors={errors.errors} onSubmit={save} onClose={onClose} {...onward}>
      {text("title", form.title, false)}
      <TextInput id={errors.id("description")} label={form.description} description={form.descriptionHelp} optional rows={4} value={draft.description} onChange={(description) => change({ description })} error={errors.of("description")} />
      <div className="form-row">
        {text("requester_unit", form.unit)}
        <Select
          label={texts.municipality} value={draft.municipality_id ?? ""} onChange={(id) => change({ municipality_id: id || null })}
          options={[{ value: "", label: texts.allMunicipalities }, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select label={texts.kind} value={draft.kind} onChange={(kind) => change({ kind })} options={kinds.map((value) => ({ value, label: texts.kinds[value] }))} />
      </div>
      <div className="form-row">
        {amount("low_ore", form.low)}
        {amount("likely_ore", form.likely)}
        {amount("high_ore", form.high)}
      </div>
      <div className="form-row">
        <Select label={texts.financing} value={draft.financing} onChange={(financing) => change({ financing })} options={financings.map((value) => ({ value, label: texts.financings[value](council) }))} />
        <Select label={texts.involvement(council)} value={draft.involvement} onChange={(involvement) => change({ involvement })} options={involvements.map((value) => ({ value, label: texts.involvements[value] }))} />
      </div>
      {amount("frame_ore", form.frame, form.frameHelp)}
      {text("booked_on", form.bookedOn)}
      {text("invoicing", form.invoicing)}
    </FormDialog>
  );
}
