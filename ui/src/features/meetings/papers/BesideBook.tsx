import type { MeetingView } from "../../../api";
import { Section } from "../../../components";
import { BookPreview } from "./BookPreview";
import { usePaperTexts } from "./texts";
import { useBookPreview } from "./use-book-preview";
import { useJournalHead } from "./use-journal-head";

/** The book beside the agenda, following every change. */
export function BesideBook({ meeting }: { meeting: MeetingView }) {
  const texts = usePaperTexts();
  const preview = useBookPreview(meeting.id, useJournalHead());
  return (
    <Section title={texts.preview}>
      <BookPreview preview={preview} name={meeting.name} />
    </Section>
  );
}
