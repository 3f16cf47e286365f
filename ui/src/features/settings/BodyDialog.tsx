import { useState } from "react";
import type { Body, PutBody } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { DateInput, FormDialog, Select, TextInput, TimeInput } from "../../components";
import { DaysInput } from "./DaysInput";
import { isDays } from "./days";
import { exampleNumber } from "./numbering";
import { useSettingsTexts } from "./texts";

const kinds = ["council", "portfolio_board", "group", "working_group", "other"] as const;

export function BodyDialog({ body, bodies, onClose }: { body: PutBody; bodies: readonly Body[]; onClose: () => void }) {
  const all = useSettingsTexts();
  const texts = all.bodies;
  const { run } = useExecute();
  const errors = useFormErrors("body", "name");
  const [draft, setDraft] = useState(body);
  const change = (changes: Partial<PutBody>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const problems = [];
    if (draft.name.trim() === "") problems.push({ field: "name", text: all.council.nameMissing });
    for (const field of ["cases_due_days", "papers_due_days"] as const) {
      if (!isDays(draft[field])) problems.push({ field, text: texts.daysWrong });
    }
    errors.set(problems);
    return problems.length === 0 && (await run({ type: "body.put", ...draft }, { onRefused: errors.refused })) !== null;
  };
  const others = [{ value: "", label: texts.noBody }, ...bodies.filter((other) => other.id !== body.id).map(({ id, name }) => ({ value: id, label: name }))];
  const example = exampleNumber(draft.numbering_pattern);
  return (
    <FormDialog open size="wide" title={body.name || texts.add} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <div className="form-row">
        <TextInput id={errors.id("name")} label={all.council.name} value={draft.name} onChange={(name) => change({ name })} error={errors.of("name")} />
        <TextInput id={errors.id("short_name")} label={all.council.shortName} value={draft.short_name} onChange={(short_name) => change({ short_name })} error={errors.of("short_name")} optional />
        <Select label={texts.kind} value={draft.kind} onChange={(kind) => change({ kind })} options={kinds.map((value) => ({ value, label: texts.kinds[value] }))} />
      </div>
      <div className="form-row">
        <Select id={errors.id("parent_id")} label={texts.parent} value={draft.parent_id ?? ""} onChange={(id) => change({ parent_id: id || null })} options={others} error={errors.of("parent_id")} />
        <Select label={texts.replacedBy} value={draft.replaced_by_id ?? ""} onChange={(id) => change({ replaced_by_id: id || null })} options={others} />
      </div>
      <TextInput
        id={errors.id("numbering_pattern")} label={texts.pattern} value={draft.numbering_pattern} error={errors.of("numbering_pattern")}
        description={example ? texts.patternExample(example) : texts.patternHelp} onChange={(numbering_pattern) => change({ numbering_pattern })}
      />
      <Select
        label={texts.sequence} value={draft.numbering_sequence} onChange={(numbering_sequence) => change({ numbering_sequence })}
        options={(["per_meeting", "per_year"] as const).map((value) => ({ value, label: texts.sequences[value] }))}
      />
      <div className="form-row">
        <TextInput id={errors.id("default_place")} label={texts.place} value={draft.default_place} onChange={(default_place) => change({ default_place })} optional error={errors.of("default_place")} />
        <TimeInput label={texts.start} value={draft.default_start} onChange={(default_start) => change({ default_start })} optional />
        <TimeInput id={errors.id("end_time")} label={texts.end} value={draft.default_end} onChange={(default_end) => change({ default_end })} optional error={errors.of("end_time")} />
      </div>
      <div className="form-row">
        <DaysInput id={errors.id("cases_due_days")} label={texts.casesDue} value={draft.cases_due_days} onChange={(cases_due_days) => change({ cases_due_days })} error={errors.of("cases_due_days")} />
        <DaysInput id={errors.id("papers_due_days")} label={texts.papersDue} value={draft.papers_due_days} onChange={(papers_due_days) => change({ papers_due_days })} error={errors.of("papers_due_days")} />
      </div>
      <div className="form-row">
        <DateInput id={errors.id("valid_from")} label={all.council.from} value={draft.valid_from} onChange={(valid_from) => change({ valid_from })} optional error={errors.of("valid_from")} />
        <DateInput id={errors.id("valid_to")} label={all.council.to} value={draft.valid_to} onChange={(valid_to) => change({ valid_to })} optional error={errors.of("valid_to")} />
      </div>
    </FormDialog>
  );
}
