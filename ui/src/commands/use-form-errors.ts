import { useState } from "react";
import type { ShellError } from "../api";
import type { FieldError } from "../components";
import { useErrorText } from "../texts";

/** Some refusals are about a field without naming it. */
const fieldOfCode: Record<string, string> = {
  "municipality.org_number_invalid": "org_number",
  "period.reversed": "valid_to",
  "body.cycle": "parent_id",
  "numbering.pattern_invalid": "numbering_pattern",
  "meeting.times_reversed": "end_time",
  "meeting.number_taken": "number",
  "access_basis.missing": "access_basis",
  "estimate.reversed": "likely_ore",
};

/**
 * The errors of a form whose fields have the ids `<prefix>-<field>`, the fields named as in Rust.
 * `refused` takes what Rust said no to; `set` what the form itself saw.
 */
export function useFormErrors(prefix: string, firstField: string) {
  const errorText = useErrorText();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const id = (field: string) => `${prefix}-${field}`;
  return {
    errors,
    id,
    /** The sentence at a field. */
    of: (field: string) => errors.find((error) => error.id === id(field))?.text,
    set: (problems: { field: string; text: string }[]) => setErrors(problems.map(({ field, text }) => ({ id: id(field), text }))),
    clear: () => setErrors([]),
    refused: (error: ShellError) => {
      const named = typeof error.facts.field === "string" ? error.facts.field : fieldOfCode[error.code];
      setErrors([{ id: id(named ?? firstField), text: errorText(error) }]);
    },
  };
}
