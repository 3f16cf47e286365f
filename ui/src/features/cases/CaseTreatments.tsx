import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type Appearance, type CaseView } from "../../api";
import { Link, Markdown, Section, Tag } from "../../components";
import { formatDate } from "../../format";
import { useRecordTexts } from "../meetings/record/texts";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

const begun = ({ meeting_status }: Appearance) => meeting_status !== "planned" && meeting_status !== "called" && meeting_status !== "cancelled";

/** What the case came to in each meeting that has had it, and the cases it came from and became. */
export function CaseTreatments({ view }: { view: CaseView }) {
  const texts = useCaseTexts();
  const held = view.appearances.filter(begun);
  const { origin, became } = view;
  if (held.length === 0 && origin === null && became.length === 0) return null;
  return (
    <Section title={texts.treatment}>
      <ul className={styles.treatments}>
        {origin && (
          <li>
            <span>{`${texts.originIn(origin.body_name)}: `}</span>
            <Link to="/cases/$caseId" params={{ caseId: origin.case_id }}>{origin.title}</Link>
          </li>
        )}
        {held.map((appearance) => <Treatment key={appearance.meeting_id} view={view} appearance={appearance} />)}
        {became.map((linked) => (
          <li key={linked.case_id}>
            <span>{`${texts.becameIn(linked.body_name)}: `}</span>
            <Link to="/cases/$caseId" params={{ caseId: linked.case_id }}>{linked.title}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Treatment({ view, appearance }: { view: CaseView; appearance: Appearance }) {
  const texts = useCaseTexts();
  const words = useRecordTexts();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: appearance.meeting_id }));
  const item = record.items.find((one) => one.case_id === view.id);
  const { outcome } = item ?? {};
  return (
    <li className={styles.treatment}>
      <div className={styles.treatmentHead}>
        <Link to="/meetings/$meetingId" params={{ meetingId: appearance.meeting_id }} search={{}}>{texts.meetingNamed(appearance.meeting_name)}</Link>
        <span className="subtle">{[appearance.date && formatDate(appearance.date), appearance.number].filter(Boolean).join(", ")}</span>
        {outcome && <Tag tone="info">{words.outcomes[outcome]}</Tag>}
      </div>
      {item && item.text.trim() !== "" && <Markdown text={item.text} lang={view.language} headingLevel={3} />}
      {!outcome && <p className="subtle">{texts.noneYet}</p>}
      {item?.onward_meeting_id && item.onward_meeting_name && (
        <Link to="/meetings/$meetingId" params={{ meetingId: item.onward_meeting_id }} search={{}}>{words.onward.toMeeting(item.onward_meeting_name)}</Link>
      )}
    </li>
  );
}
