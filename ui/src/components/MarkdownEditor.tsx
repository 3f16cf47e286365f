import { Label } from "@digdir/designsystemet-react";
import { lazy, Suspense, useId } from "react";
import styles from "./MarkdownEditor.module.css";
import { Skeleton } from "./States";

export interface MarkdownEditorProps {
  label: string;
  /** Hides the label from the eye where the page shows it anyway. */
  labelHidden?: boolean;
  /** Markdown. Read when the editor opens; afterwards the editor has the text. */
  value: string;
  /** Markdown, after every change. */
  onChange: (markdown: string) => void;
  onBlur?: () => void;
  /** The language that is written, for spelling. */
  lang: string;
  id?: string;
  autoFocus?: boolean;
}

// A third of the window's code is the editor; the start page does without.
const Surface = lazy(() => import("./editor/EditorSurface"));

/** Writing with headings, lists and tables for people who have never heard of Markdown. */
export function MarkdownEditor({ label, labelHidden, id, ...rest }: MarkdownEditorProps) {
  const ownId = useId();
  const labelId = `${id ?? ownId}-label`;
  return (
    <div className={styles.field}>
      <Label asChild className={labelHidden ? "visually-hidden" : undefined}>
        <span id={labelId}>{label}</span>
      </Label>
      <Suspense fallback={<Skeleton lines={2} />}>
        <Surface {...rest} id={id ?? ownId} labelId={labelId} />
      </Suspense>
    </div>
  );
}
