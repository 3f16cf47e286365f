import type { Day, Language, MeetingDraft, MeetingMode } from "../../api";
import type { useFormErrors } from "../../commands";
import { DateInput, Select, TextInput, TimeInput } from "../../components";
import { useMeetingTexts } from "./texts";

const modes = ["physical", "remote", "hybrid"] as const satisfies readonly MeetingMode[];
const languages = ["nb", "nn"] as const satisfies readonly Language[];

interface MeetingFieldsProps {
  draft: MeetingDraft;
  errors: ReturnType<typeof useFormErrors>;
  onChange: (changes: Partial<MeetingDraft>) => void;
  /** The day may move more than itself, so it has a way of its own. */
  onDate: (date: Day | null) => void;
}

/** When, where and how a meeting is held. */
export function MeetingFields({ draft, errors, onChange, onDate }: MeetingFieldsProps) {
  const texts = useMeetingTexts();
  const { fields } = texts;
  const field = (name: string) => ({ id: errors.id(name), error: errors.of(name) });
  return (
    <>
      <div className="form-row">
        <DateInput {...field("date")} label={fields.date} optional value={draft.date} onChange={onDate} />
        <TimeInput {...field("start_time")} label={fields.start} optional value={draft.start_time} onChange={(start_time) => onChange({ start_time })} />
        <TimeInput {...field("end_time")} label={fields.end} optional value={draft.end_time} onChange={(end_time) => onChange({ end_time })} />
      </div>
      <div className="form-row">
        <TextInput {...field("place")} label={fields.place} optional value={draft.place} onChange={(place) => onChange({ place })} />
        <Select {...field("mode")} label={fields.mode} value={draft.mode} onChange={(mode) => onChange({ mode })} options={modes.map((value) => ({ value, label: texts.mode[value] }))} />
      </div>
      <div className="form-row">
        {draft.mode !== "physical" && (
          <TextInput {...field("link")} label={fields.link} optional type="url" value={draft.link} onChange={(link) => onChange({ link })} />
        )}
        <Select
          {...field("language")} label={fields.language} value={draft.language} onChange={(language) => onChange({ language })}
          options={languages.map((value) => ({ value, label: texts.language[value] }))}
        />
      </div>
    </>
  );
}
