import type { CaseView, WayCase, WayDocument, WayMeeting } from "../../../api";
import { Link, Markdown, Section, Tag } from "../../../components";
import { formatDate, useFormat } from "../../../format";
import { useRecordTexts } from "../../meetings/record/texts";
import { useCaseTexts } from "../texts";
import styles from "./Life.module.css";
import { useLifeTexts } from "./texts";

const isOver = ({ meeting_status }: WayMeeting) => meeting_status !== "planned" && meeting_status !== "called" && meeting_status !== "cancelled";

/** The way of the case through bodies and meetings: where it came from, what each made of it, with which papers. */
export function CaseWay({ view }: { view: CaseView }) {
  const texts = useLifeTexts();
  return (
    <Section title={texts.way}>
      <ol className={styles.way}>
        {view.way.map((part) => <WayPart key={part.case_id} part={part} view={view} />)}
      </ol>
    </Section>
  );
}

function WayPart({ part, view }: { part: WayCase; view: CaseView }) {
  const texts = useLifeTexts();
  const format = useFormat();
  const isThis = part.case_id === view.id;
  return (
    <li aria-current={isThis ? "true" : undefined} className={isThis ? styles.current : undefined}>
      <div className={styles.head}>
        <strong>{part.body_name}</strong>
        {!isThis && <Link to="/cases/$caseId" params={{ caseId: part.case_id }} lang={view.language}>{part.title}</Link>}
        <span className="subtle">{texts.made(format.timestamp(part.created_at))}</span>
      </div>
      {!isThis && <Documents label={texts.annexes} documents={part.annexes} />}
      {part.meetings.length === 0 && <p className="subtle">{texts.waits}</p>}
      <ul className={styles.stops}>
        {part.meetings.map((meeting) => <Stop key={meeting.meeting_id} meeting={meeting} lang={view.language} />)}
      </ul>
    </li>
  );
}

function Stop({ meeting, lang }: { meeting: WayMeeting; lang: string }) {
  const texts = useLifeTexts();
  const caseTexts = useCaseTexts();
  const words = useRecordTexts();
  const { outcome, onward, text } = meeting;
  const facts = [meeting.date && formatDate(meeting.date), caseTexts.meetingStatuses[meeting.meeting_status], meeting.number];
  return (
    <li className={styles.stop}>
      <div className={styles.head}>
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.meeting_id }} search={{}}>{caseTexts.meetingNamed(meeting.meeting_name)}</Link>
        <span className="subtle">{facts.filter(Boolean).join(", ")}</span>
        {outcome && <Tag tone="info">{words.outcomes[outcome]}</Tag>}
      </div>
      {text.trim() !== "" && <Markdown text={text} lang={lang} headingLevel={3} />}
      {!outcome && isOver(meeting) && <p className="subtle">{texts.undecided}</p>}
      {onward && <Link to="/meetings/$meetingId" params={{ meetingId: onward.meeting_id }} search={{}}>{words.onward.toMeeting(onward.meeting_name)}</Link>}
      <Documents label={texts.papers} documents={meeting.documents} />
    </li>
  );
}

function Documents({ label, documents }: { label: string; documents: readonly WayDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <ul className={styles.documents} aria-label={label}>
      {documents.map(({ document_id, title }) => (
        <li key={document_id}><Link to="/documents/$documentId" params={{ documentId: document_id }} search={{}}>{title}</Link></li>
      ))}
    </ul>
  );
}
