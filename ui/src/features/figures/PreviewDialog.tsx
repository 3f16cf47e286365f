import { ArrowRightLeftIcon, CheckmarkIcon, PencilIcon, PlusIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { FigureChange, FigureChangeKind, FiguresPreview } from "../../api";
import { useExecute } from "../../commands";
import { Alert, Button, DataTable, Dialog, Paragraph, Tag, type Tone } from "../../components";
import { formatCount, formatDate } from "../../format";
import { keepCommand } from "./figures";
import styles from "./Figures.module.css";
import { useFigureTexts } from "./texts";
import { useSourceLine } from "./use-source-line";

const look: Record<FigureChangeKind, { tone: Tone; icon: ReactNode }> = {
  new: { tone: "success", icon: <PlusIcon aria-hidden /> },
  changed: { tone: "warning", icon: <PencilIcon aria-hidden /> },
  confirmed: { tone: "info", icon: <ArrowRightLeftIcon aria-hidden /> },
  same: { tone: "neutral", icon: <CheckmarkIcon aria-hidden /> },
};

/** What came, beside what is kept. Nothing is kept before somebody says so here. */
export function PreviewDialog({ preview, onClose }: { preview: FiguresPreview; onClose: () => void }) {
  const all = useFigureTexts();
  const texts = all.preview;
  const sourceLine = useSourceLine();
  const { run, running } = useExecute();
  const changes = preview.rows.some((row) => row.change !== "same");
  const keep = async () => {
    if ((await run(keepCommand(preview))) !== null) onClose();
  };
  const actions = changes ? (
    <>
      <Button loading={running} onClick={() => void keep()}>{texts.submit}</Button>
      <Button variant="secondary" onClick={onClose}>{texts.close}</Button>
    </>
  ) : <Button onClick={onClose}>{texts.close}</Button>;
  return (
    <Dialog open size="wide" title={texts.title(formatDate(preview.as_of))} onClose={onClose} actions={actions}>
      {preview.note && <Alert data-color="warning"><Paragraph>{texts.note}</Paragraph><Paragraph className={styles.note}>{preview.note}</Paragraph></Alert>}
      <Paragraph role="status">{changes ? texts.replaced : texts.nothing}</Paragraph>
      <DataTable
        caption={texts.title(formatDate(preview.as_of))} rows={preview.rows} rowKey={(row) => row.municipality_id}
        columns={[
          { id: "name", header: all.municipality, rowHeader: true, cell: (row) => row.name },
          { id: "before", header: texts.before, align: "end", narrow: true, cell: ({ before }) => (before === null ? all.none : formatCount(before)) },
          { id: "after", header: texts.after, align: "end", narrow: true, cell: ({ value }) => formatCount(value) },
          { id: "change", header: texts.change, narrow: true, cell: ({ change }: FigureChange) => <Tag {...look[change]}>{texts.changes[change]}</Tag> },
        ]}
      />
      <Paragraph className="subtle">{sourceLine(preview)}</Paragraph>
    </Dialog>
  );
}
