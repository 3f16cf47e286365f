import type { Body, MeetingMode } from "../../api";
import { Alert, Checkbox, DateInput, Select, TextInput, TimeInput } from "../../components";
import { formatDate } from "../../format";
import type { ImportDraft } from "./draft";
import { useImportTexts } from "./texts";
import type { Corrections } from "./use-draft";

const modes = ["physical", "remote", "hybrid"] as const satisfies readonly MeetingMode[];

interface MeetingFieldsProps {
  draft: ImportDraft;
  corrections: Corrections;
  bodies: readonly Body[];
  errorOf: (id: string) => string | undefined;
}

/** Which meeting the packet was made for: numbers and date as they were found, the rest as the body usually meets. */
export function MeetingFields({ draft, corrections, bodies, errorOf }: MeetingFieldsProps) {
  const texts = useImportTexts();
  const { meeting } = draft;
  const { change, changeMeeting } = corrections;
  const chooseBody = (id: string) => {
    const body = bodies.find((one) => one.id === id);
    change({ bodyId: id, ...(body ? { start: body.default_start, end: body.default_end, place: body.default_place } : {}) });
  };
  const whole = (written: string) => (/^\d{1,4}$/.test(written.trim()) ? Number(written) : null);
  return (
    <div className="form">
      <div className="form-row">
        <Select
          id="import-body" label={texts.body} value={draft.bodyId} onChange={chooseBody} error={errorOf("import-body")}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput id="import-year" label={texts.year} value={meeting.year?.toString() ?? ""} onChange={(year) => changeMeeting({ year: whole(year) })} error={errorOf("import-year")} />
        <TextInput
          id="import-number" label={texts.number} description={texts.numberHelp} value={meeting.number?.toString() ?? ""}
          onChange={(number) => changeMeeting({ number: whole(number) })} error={errorOf("import-number")}
        />
      </div>
      <div className="form-row">
        <DateInput
          id="import-date" label={texts.date} value={meeting.date} error={errorOf("import-date")}
          // A date that is written by hand is confirmed by that.
          onChange={(date) => { changeMeeting({ date }); change({ dateConfirmed: true }); }}
        />
        <TimeInput label={texts.start} optional value={draft.start} onChange={(start) => change({ start })} />
        <TimeInput id="import-end" label={texts.end} optional value={draft.end} onChange={(end) => change({ end })} error={errorOf("import-end")} />
      </div>
      {meeting.date !== null && meeting.date_certainty === "likely" && (
        <Alert data-color={draft.dateConfirmed ? "success" : "warning"}>
          <Checkbox
            id="import-date-confirmed" value="confirmed" label={texts.confirmDate(formatDate(meeting.date))}
            description={meeting.date_source ? texts.dateSource[meeting.date_source_kind ?? "label"](meeting.date_source) : undefined}
            checked={draft.dateConfirmed} onChange={(event) => change({ dateConfirmed: event.target.checked })}
            {...(errorOf("import-date-confirmed") ? { error: errorOf("import-date-confirmed") } : {})}
          />
        </Alert>
      )}
      <div className="form-row">
        <TextInput label={texts.place} optional value={draft.place} onChange={(place) => change({ place })} />
        <Select label={texts.mode} value={draft.mode} onChange={(mode) => change({ mode })} options={modes.map((mode) => ({ value: mode, label: texts.modes[mode] }))} />
        <Select
          label={texts.language} value={draft.language} onChange={(language) => change({ language })}
          options={[{ value: "nb", label: texts.languages.nb }, { value: "nn", label: texts.languages.nn }]}
        />
      </div>
    </div>
  );
}
