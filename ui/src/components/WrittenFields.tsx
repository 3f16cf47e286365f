import { Textfield } from "@digdir/designsystemet-react";
import { useId, useState } from "react";
import { formatDate, formatWeekday, parseDate, parseTime } from "../format";
import { useLanguage } from "../texts/language";
import { useLabel, type FieldProps } from "./Fields";
import { useFieldCheck } from "./form-fields";
import { useComponentTexts } from "./texts";

export interface DateInputProps extends FieldProps {
  /** ISO date or null. */
  value: string | null;
  onChange: (iso: string | null) => void;
}

/** A date is written, not picked: «13.3.24» and «8. mars» are understood when the field is left. */
export function DateInput({ value, ...rest }: DateInputProps) {
  const texts = useComponentTexts();
  const language = useLanguage();
  return (
    <WrittenInput
      {...rest} value={value} shown={value ? formatDate(value) : ""} parse={parseDate} invalid={texts.dateInvalid} hint={texts.dateHint}
      suffix={value ? formatWeekday(value, language) : undefined}
    />
  );
}

export interface TimeInputProps extends FieldProps {
  /** `09:00` or null. */
  value: string | null;
  onChange: (time: string | null) => void;
}

export function TimeInput({ value, ...rest }: TimeInputProps) {
  const texts = useComponentTexts();
  return <WrittenInput {...rest} value={value} shown={value?.slice(0, 5) ?? ""} parse={parseTime} invalid={texts.timeInvalid} hint={texts.timeHint} />;
}

interface WrittenInputProps extends FieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
  /** The value as it is read. */
  shown: string;
  /** Null for what is not understood. */
  parse: (written: string) => string | null;
  invalid: (written: string) => string;
  hint: string;
  suffix?: string | undefined;
}

/** What is written becomes a value when the field is left; what is not understood stays, and the form is told. */
function WrittenInput({ label, optional, id, value, onChange, shown, parse, invalid, hint, suffix, description, error, disabled }: WrittenInputProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const isWrong = (written: string) => written.trim() !== "" && parse(written) === null;
  const leave = () => {
    if (draft === null) return;
    if (isWrong(draft)) {
      setWrong(draft);
      return;
    }
    setWrong(null);
    setDraft(null);
    const understood = parse(draft);
    if (understood !== value) onChange(understood);
  };
  useFieldCheck(() => {
    if (draft === null || !isWrong(draft)) return null;
    setWrong(draft);
    return { id: fieldId, text: invalid(draft) };
  });
  return (
    <Textfield
      id={fieldId}
      disabled={disabled}
      label={useLabel(label, optional)}
      description={description}
      placeholder={hint}
      {...(suffix && draft === null ? { suffix } : {})}
      error={wrong !== null ? invalid(wrong) : error}
      inputMode="numeric"
      autoComplete="off"
      value={draft ?? shown}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
    />
  );
}
