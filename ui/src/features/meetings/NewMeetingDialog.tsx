import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState, useTransition } from "react";
import { newId, read, type Body, type BodyId, type MeetingId, type RecurringItemId } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Checkbox, Fieldset, FormDialog, Paragraph, Select, TextInput } from "../../components";
import { today } from "../../format";
import { isWithin, useDirectory } from "../settings/directory";
import { nothingWritten, planCommand, planOf, withDate, type WrittenPlan } from "./commands";
import { MeetingFields } from "./MeetingFields";
import { useMeetingTexts } from "./texts";

interface NewMeetingDialogProps {
  onClose: () => void;
  onCreated: (id: MeetingId) => void;
}

/** A new meeting, filled in from the one before it. What is written holds, also when another body is chosen. */
export function NewMeetingDialog(props: NewMeetingDialogProps) {
  const { bodies } = useDirectory();
  const now = today();
  const choices = bodies.filter((body) => isWithin(now, body));
  const first = choices.find((body) => body.kind === "council") ?? choices[0];
  const [bodyId, setBodyId] = useState<BodyId | undefined>(first?.id);
  const [, startTransition] = useTransition();
  if (bodyId === undefined) return null;
  return (
    <Suspense fallback={null}>
      <PlanForm {...props} bodyId={bodyId} bodies={choices} onBody={(id) => startTransition(() => setBodyId(id))} />
    </Suspense>
  );
}

interface PlanFormProps extends NewMeetingDialogProps {
  bodyId: BodyId;
  bodies: readonly Body[];
  onBody: (id: BodyId) => void;
}

function PlanForm({ bodyId, bodies, onBody, onClose, onCreated }: PlanFormProps) {
  const texts = useMeetingTexts();
  const { fields } = texts;
  const { run } = useExecute();
  const errors = useFormErrors("meeting", "date");
  const { data: suggestion } = useSuspenseQuery(read("meetings.suggest", { body_id: bodyId }));
  const { data: meetings } = useSuspenseQuery(read("meetings.list", {}));
  const recurring = useDirectory().recurring.filter((item) => item.body_id === bodyId);
  const [id] = useState(newId);
  const [written, setWritten] = useState<WrittenPlan>(nothingWritten);
  const plan = planOf(suggestion, recurring.map((item) => item.id), written);
  const previous = meetings.find((meeting) => meeting.id === suggestion.previous_id);
  const save = async () => {
    const problems = [
      ...(Number.isInteger(plan.number) && plan.number >= 1 && plan.number <= 99 ? [] : [{ field: "number", text: fields.numberWrong }]),
      ...(Number.isInteger(plan.year) && plan.year >= 1900 && plan.year <= 2999 ? [] : [{ field: "year", text: fields.yearWrong }]),
    ];
    errors.set(problems);
    if (problems.length > 0) return false;
    return (await run(planCommand(id, bodyId, plan), { onRefused: errors.refused })) !== null;
  };
  const number = (field: "year" | "number", label: string) => (
    <TextInput
      id={errors.id(field)} label={label} type="number" value={plan[field] === 0 ? "" : String(plan[field])} error={errors.of(field)}
      onChange={(typed) => setWritten((now) => ({ ...now, [field]: Number(typed) }))}
    />
  );
  return (
    <FormDialog open size="wide" title={texts.add} submit={texts.create} errors={errors.errors} onSubmit={save} onSaved={() => onCreated(id)} onClose={onClose}>
      {previous && <Paragraph className="subtle">{fields.after(previous.name)}</Paragraph>}
      <div className="form-row">
        <Select label={fields.body} value={bodyId} onChange={onBody} options={bodies.map((body) => ({ value: body.id, label: body.name }))} />
        {number("year", fields.year)}
        {number("number", fields.number)}
      </div>
      <MeetingFields
        draft={plan.meeting} errors={errors}
        onChange={(changes) => setWritten((now) => ({ ...now, meeting: { ...now.meeting, ...changes } }))}
        onDate={(date) => setWritten((now) => withDate(now, date))}
      />
      <StandingCases recurring={recurring} leftOut={written.leftOut} onLeave={(leftOut) => setWritten((now) => ({ ...now, leftOut }))} />
    </FormDialog>
  );
}

interface StandingCasesProps {
  recurring: readonly { id: RecurringItemId; title: string; place: "first" | "last" }[];
  leftOut: readonly RecurringItemId[];
  onLeave: (leftOut: readonly RecurringItemId[]) => void;
}

function StandingCases({ recurring, leftOut, onLeave }: StandingCasesProps) {
  const { fields } = useMeetingTexts();
  if (recurring.length === 0) return <Paragraph className="subtle">{fields.standingNone}</Paragraph>;
  const toggle = (id: RecurringItemId, chosen: boolean) => onLeave(chosen ? leftOut.filter((one) => one !== id) : [...leftOut, id]);
  return (
    <Fieldset>
      <Fieldset.Legend>{fields.standing}</Fieldset.Legend>
      {recurring.map((item) => (
        <Checkbox
          key={item.id} value={item.id} label={`${item.title} (${fields.atPlace[item.place]})`} checked={!leftOut.includes(item.id)}
          onChange={(event) => toggle(item.id, event.target.checked)}
        />
      ))}
    </Fieldset>
  );
}
