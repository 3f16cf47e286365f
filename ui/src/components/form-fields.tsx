import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { FieldError } from "./ErrorSummary";

/** Answers what is wrong in a field now, or null. */
type Check = () => FieldError | null;

export interface FormFields {
  register: (check: Check) => () => void;
  /** What is written in the form's fields that none of them understands, in the order they stand on the page. */
  wrong: () => FieldError[];
}

const FieldsContext = createContext<FormFields | null>(null);

/** A form asks its fields before it saves: a date that is not understood must not be taken for the one that was there before. */
export function useFormFields(): FormFields {
  const checks = useRef(new Set<Check>());
  return useMemo(() => ({
    register: (check) => {
      checks.current.add(check);
      return () => void checks.current.delete(check);
    },
    wrong: () => [...checks.current].flatMap((check) => check() ?? []).toSorted(byPlace),
  }), []);
}

export function FormFieldsProvider({ fields, children }: { fields: FormFields; children: ReactNode }) {
  return <FieldsContext value={fields}>{children}</FieldsContext>;
}

/** Tells the form around a field how to ask it. Outside a form nobody asks. */
export function useFieldCheck(check: Check) {
  const fields = useContext(FieldsContext);
  const current = useRef(check);
  useEffect(() => {
    current.current = check;
  });
  useEffect(() => fields?.register(() => current.current()), [fields]);
}

function byPlace(a: FieldError, b: FieldError): number {
  const [first, second] = [document.getElementById(a.id), document.getElementById(b.id)];
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What a form shows: what its fields do not understand, then what it or Rust has to say of the others. */
export function allErrors(wrong: readonly FieldError[], errors: readonly FieldError[]): FieldError[] {
  return [...wrong, ...errors.filter(({ id }) => !wrong.some((one) => one.id === id))];
}
