import { ErrorSummary as DsErrorSummary } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import { useComponentTexts } from "./texts";

export interface FieldError {
  /** The field's id. */
  id: string;
  text: string;
}

/** What is wrong in a form, with links to the fields. Takes the focus when it appears or changes. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const texts = useComponentTexts();
  const element = useRef<HTMLElement>(null);
  const fingerprint = errors.map((error) => error.id).join();
  useEffect(() => {
    if (fingerprint) element.current?.focus();
  }, [fingerprint]);
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
