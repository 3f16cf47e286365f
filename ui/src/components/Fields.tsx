import { Field as DsField, Label, Select as DsSelect, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import { useId, type ReactNode, type Ref } from "react";
import { useComponentTexts } from "./texts";

export interface FieldProps {
  label: string;
  /** Also the target of the error summary's link. */
  id?: string;
  description?: ReactNode;
  error?: string | undefined;
  /** Says «(valgfritt)» after the label: what is asked for is required unless it says so. */
  optional?: boolean;
  disabled?: boolean;
  /** Only for screen readers, where a table's heading shows it to the eye. */
  labelHidden?: boolean;
}

export function useLabel(label: string, optional?: boolean): string {
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

export function TextInput({ label, labelHidden, optional, value, onChange, rows, type = "text", inputRef, ...rest }: TextInputProps) {
  const name = useLabel(label, optional);
  const common = { ...rest, ...(labelHidden ? { "aria-label": name } : { label: name }), value, ref: inputRef };
  if (rows) return <Textfield {...common} multiline rows={rows} spellCheck onChange={(event) => onChange(event.target.value)} />;
  return <Textfield {...common} type={type} onChange={(event) => onChange(event.target.value)} />;
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

export function Select<Value extends string>({ label, labelHidden, optional, id, description, error, value, onChange, options, disabled }: SelectProps<Value>) {
  const ownId = useId();
  const name = useLabel(label, optional);
  return (
    <DsField>
      {!labelHidden && <Label htmlFor={id ?? ownId}>{name}</Label>}
      {description && <DsField.Description>{description}</DsField.Description>}
      <DsSelect id={id ?? ownId} {...(labelHidden ? { "aria-label": name } : {})} value={value} disabled={disabled} aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value as Value)}>
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
