import { EXPERIMENTAL_Suggestion as Suggestion, Field, Label, ValidationMessage, type SuggestionItem } from "@digdir/designsystemet-react";
import { useId, type ReactNode } from "react";
import type { Option } from "./Fields";
import { useComponentTexts } from "./texts";

interface ComboboxBase {
  label: string;
  id?: string;
  description?: ReactNode;
  error?: string;
  options: readonly Option[];
}

export interface ComboboxProps extends ComboboxBase {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Choose one of many by typing. */
export function Combobox({ value, onChange, options, ...base }: ComboboxProps) {
  const selected = options.find((option) => option.value === value) ?? null;
  return (
    <Frame {...base}>
      {(inputId) => (
        <Suggestion selected={selected} onSelectedChange={(item: SuggestionItem | null) => onChange(item?.value ?? null)}>
          <Choices inputId={inputId} options={options} />
        </Suggestion>
      )}
    </Frame>
  );
}

export interface MultiComboboxProps extends ComboboxBase {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Choose several of many by typing; the chosen ones are chips in the field. */
export function MultiCombobox({ values, onChange, options, ...base }: MultiComboboxProps) {
  const selected = values.flatMap((value) => options.find((option) => option.value === value) ?? []);
  return (
    <Frame {...base}>
      {(inputId) => (
        <Suggestion multiple selected={selected} onSelectedChange={(items: SuggestionItem[]) => onChange(items.map((item) => item.value))}>
          <Choices inputId={inputId} options={options} />
        </Suggestion>
      )}
    </Frame>
  );
}

function Frame({ label, id, description, error, children }: Omit<ComboboxBase, "options"> & { children: (inputId: string) => ReactNode }) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field>
      <Label htmlFor={inputId}>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      {children(inputId)}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

function Choices({ inputId, options }: { inputId: string; options: readonly Option[] }) {
  const texts = useComponentTexts();
  return (
    <>
      <Suggestion.Input id={inputId} />
      <Suggestion.Clear aria-label={texts.clear} />
      <Suggestion.List>
        <Suggestion.Empty>{texts.noHits}</Suggestion.Empty>
        {options.map((option) => (
          <Suggestion.Option key={option.value} value={option.value} label={option.label}>
            {option.label}
          </Suggestion.Option>
        ))}
      </Suggestion.List>
    </>
  );
}
