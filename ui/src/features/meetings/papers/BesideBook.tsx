import type { MeetingView } from "../../../api";
import { Section } from "../../../components";
import { BookPreview } from "./BookPreview";
import { bookFingerprint } from "./fingerprint";
import { usePaperTexts } from "./texts";
import { useBookPreview } from "./use-book-preview";

/** The book beside the agenda, following it. */
export function BesideBook({ meeting }: { meeting: MeetingView }) {
  const texts = usePaperTexts();
  const preview = useBookPreview(meeting.id, bookFingerprint(meeting));
  return (
    <Section title={texts.preview}>
      <BookPreview preview={preview} name={meeting.name} />
    </Section>
  );
}
