import { DownloadIcon } from "@navikt/aksel-icons";
import type { MeetingView } from "../../../api";
import { Button, Paragraph, Section } from "../../../components";
import { BookPreview } from "./BookPreview";
import { BookReport } from "./BookReport";
import styles from "./Papers.module.css";
import { usePaperTexts } from "./texts";
import { useBookPreview } from "./use-book-preview";
import { useJournalHead } from "./use-journal-head";
import { storedPaper, type Paper } from "./use-save-papers";

/** The meeting book: how it looks now, what became of its annexes, and saving it. */
export function BookTab({ meeting, onSave }: { meeting: MeetingView; onSave: (paper: Paper, anew?: boolean) => void }) {
  const texts = usePaperTexts();
  const preview = useBookPreview(meeting.id, useJournalHead());
  return (
    <div className={styles.book}>
      <Section title={texts.preview}>
        <BookPreview preview={preview} name={meeting.name} />
      </Section>
      <div className={styles.preview}>
        <Section title={texts.saveHeading}>
          <div className="buttons">
            <Button variant="secondary" icon={<DownloadIcon aria-hidden />} onClick={() => onSave("book")}>{texts.saveBook}</Button>
            {storedPaper(meeting, "book") && <Button variant="secondary" onClick={() => onSave("book", true)}>{texts.saveBookAnew}</Button>}
            <Button variant="secondary" onClick={() => onSave("public")}>{texts.savePublic}</Button>
            <Button variant="secondary" onClick={() => onSave("archive")}>{texts.saveArchive}</Button>
            <Button variant="secondary" onClick={() => onSave("notice")}>{texts.saveNotice}</Button>
          </div>
          <Paragraph data-size="sm" className="subtle">{texts.publicHelp} {texts.archiveHelp}</Paragraph>
        </Section>
        {preview.outcome && (
          <Section title={texts.report.heading}>
            <BookReport outcome={preview.outcome} />
          </Section>
        )}
      </div>
    </div>
  );
}
