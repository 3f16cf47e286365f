import { Field as DsField, Label, Select as DsSelect, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import { useId, useState, type ReactNode, type Ref } from "react";
import { formatDate, formatWeekday, parseDate, parseTime } from "../format";
import { useLanguage } from "../texts/language";
import { useComponentTexts } from "./texts";

interface FieldProps {
  label: string;
  /** Also the target of the error summary's link. */
  id?: string;
  description?: ReactNode;
  error?: string | undefined;
  /** Says «(valgfritt)» after the label: what is asked for is required unless it says so. */
  optional?: boolean;
  disabled?: boolean;
}

function useLabel(label: string, optional?: boolean): string {
  const texts = useComponentTexts();
  return optional ? `${label} (${texts.optional})` : label;
}

export interface TextInputProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  /** The language that is written in the field, for spelling. */
  lang?: string;
  type?: "text" | "email" | "tel" | "url" | "number" | "search";
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
}

export function TextInput({ label, optional, value, onChange, rows, type = "text", inputRef, ...rest }: TextInputProps) {
  const common = { ...rest, label: useLabel(label, optional), value, ref: inputRef };
  if (rows) return <Textfield {...common} multiline rows={rows} spellCheck onChange={(event) => onChange(event.target.value)} />;
  return <Textfield {...common} type={type} onChange={(event) => onChange(event.target.value)} />;
}

export interface DateInputProps extends FieldProps {
  /** ISO date or null. */
  value: string | null;
  onChange: (iso: string | null) => void;
}

/** A date is written, not picked: «13.3.24» and «8. mars» are understood when the field is left. */
export function DateInput({ label, optional, value, onChange, description, error, ...rest }: DateInputProps) {
  const texts = useComponentTexts();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const leave = () => {
    if (draft === null) return;
    const iso = parseDate(draft);
    if (draft.trim() !== "" && iso === null) {
      setWrong(draft);
      return;
    }
    setWrong(null);
    setDraft(null);
    if (iso !== value) onChange(iso);
  };
  return (
    <Textfield
      {...rest}
      label={useLabel(label, optional)}
      description={description}
      placeholder={texts.dateHint}
      {...(value && draft === null ? { suffix: formatWeekday(value, language) } : {})}
      error={wrong !== null ? texts.dateInvalid(wrong) : error}
      inputMode="numeric"
      autoComplete="off"
      value={draft ?? (value ? formatDate(value) : "")}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
    />
  );
}

export interface TimeInputProps extends FieldProps {
  /** `09:00` or null. */
  value: string | null;
  onChange: (time: string | null) => void;
}

export function TimeInput({ label, optional, value, onChange, description, error, ...rest }: TimeInputProps) {
  const texts = useComponentTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const leave = () => {
    if (draft === null) return;
    const time = parseTime(draft);
    if (draft.trim() !== "" && time === null) {
      setWrong(draft);
      return;
    }
    setWrong(null);
    setDraft(null);
    if (time !== value) onChange(time);
  };
  return (
    <Textfield
      {...rest}
      label={useLabel(label, optional)}
      description={description}
      placeholder={texts.timeHint}
      error={wrong !== null ? texts.timeInvalid(wrong) : error}
      inputMode="numeric"
      autoComplete="off"
      value={draft ?? value?.slice(0, 5) ?? ""}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === "Enter" && leave()}
    />
  );
}

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}

export function Select<Value extends string>({ label, optional, id, description, error, value, onChange, options, disabled }: SelectProps<Value>) {
  const ownId = useId();
  return (
    <DsField>
      <Label htmlFor={id ?? ownId}>{useLabel(label, optional)}</Label>
      {description && <DsField.Description>{description}</DsField.Description>}
      <DsSelect id={id ?? ownId} value={value} disabled={disabled} aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </DsSelect>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </DsField>
  );
}
