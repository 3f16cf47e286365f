import type { KeyVersion, ShellError, WorksheetDraft, WorksheetPreview } from "../../api";
import { Alert } from "../../components";
import { formatDate } from "../../format";
import { useErrorText } from "../../texts";
import styles from "./Costs.module.css";
import { AgainstAdopted, MoreTables } from "./MoreTables";
import { PayerTable } from "./PayerTable";
import { useCostTexts } from "./texts";

interface PreviewPaneProps {
  preview: WorksheetPreview | null;
  error: ShellError | null;
  /** Null while it misses something. */
  draft: WorksheetDraft | null;
  effectKey: KeyVersion | undefined;
}

/** What the draft comes to, or why it comes to nothing. */
export function PreviewPane({ preview, error, draft, effectKey }: PreviewPaneProps) {
  const texts = useCostTexts();
  const errorText = useErrorText();
  return (
    <section className={styles.preview} aria-label={texts.form.preview}>
      <strong>{texts.form.preview}</strong>
      <div role="status">
        {error && <Alert data-color="warning" data-size="sm">{errorText(error)}</Alert>}
        {draft === null && <p className={`subtle ${styles.line}`}>{texts.form.waiting}</p>}
        {preview?.figures.lacks_reason && <Alert data-color="warning" data-size="sm">{texts.lacksReason}</Alert>}
        {preview && draft && !preview.key_holds && (
          <Alert data-color="warning" data-size="sm">
            {texts.keyNotHolding(preview.key.version, formatDate(draft.effective_from))} {preview.holding_version !== null && texts.otherHolds(preview.holding_version)}
          </Alert>
        )}
      </div>
      {preview && draft && (
        <>
          <PayerTable caption={texts.form.preview} figures={preview.figures} proratedBy={draft.prorated_by} />
          {preview.against_adopted && <AgainstAdopted rows={preview.against_adopted} />}
          <MoreTables preview={preview} proratedBy={draft.prorated_by} effectKey={effectKey} />
        </>
      )}
    </section>
  );
}
