import { ErrorSummary as DsErrorSummary } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import { useComponentTexts } from "./texts";

export interface FieldError {
  /** The field's id. */
  id: string;
  text: string;
}

interface ErrorSummaryProps {
  errors: readonly FieldError[];
  /** How many times saving has been tried: a new try with the same errors must be heard too. */
  tried?: number;
}

/** What is wrong in a form, with links to the fields. Takes the focus when something new is wrong, and at every new try. */
export function ErrorSummary({ errors, tried = 0 }: ErrorSummaryProps) {
  const texts = useComponentTexts();
  const element = useRef<HTMLElement>(null);
  const told = useRef("");
  const ids = errors.map((error) => `${tried} ${error.id}`).join("\n");
  useEffect(() => {
    // An error that is put right leaves the focus where it is written.
    const before = told.current.split("\n");
    told.current = ids;
    if (ids !== "" && ids.split("\n").some((id) => !before.includes(id))) element.current?.focus();
  }, [ids]);
  if (errors.length === 0) return null;
  return (
    <DsErrorSummary ref={(node) => void (element.current = node)} tabIndex={-1}>
      <DsErrorSummary.Heading>{texts.errorHeading(errors.length)}</DsErrorSummary.Heading>
      <DsErrorSummary.List>
        {errors.map((error) => (
          <DsErrorSummary.Item key={error.id}>
            <DsErrorSummary.Link
              href={`#${error.id}`}
              onClick={(event) => {
                // The address belongs to the router: a link into the page would be taken for a route.
                event.preventDefault();
                document.getElementById(error.id)?.focus();
              }}
            >
              {error.text}
            </DsErrorSummary.Link>
          </DsErrorSummary.Item>
        ))}
      </DsErrorSummary.List>
    </DsErrorSummary>
  );
}
