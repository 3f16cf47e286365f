import { CheckmarkCircleIcon } from "@navikt/aksel-icons";
import type { AgendaLine, Day, Language, MeetingPage } from "../../api";
import { ButtonLink, Heading, Link, Paragraph, PurposeTag } from "../../components";
import { daysUntil } from "../../format";
import { SeverityTag } from "../checks/CheckList";
import { allChecks, countBySeverity, severities } from "../checks/checks";
import { useCheckTexts } from "../checks/texts";
import { Deadline } from "../meetings/Deadline";
import { useWhenAndWhere } from "../meetings/MeetingFacts";
import { StatusTag } from "../meetings/StatusTag";
import { useMeetingTexts } from "../meetings/texts";
import styles from "./Overview.module.css";
import { useOverviewTexts } from "./texts";

/** Lines of the agenda that are shown; the rest stands behind the link. */
const SHOWN_LINES = 8;

/** The next meeting: when it is, its deadlines, what is open, and its agenda in short. */
export function NextMeeting({ page, today }: { page: MeetingPage; today: Day }) {
  const texts = useOverviewTexts();
  const meetingTexts = useMeetingTexts();
  const { meeting } = page;
  const { date } = meeting.meeting;
  const sent = meeting.status === "called";
  const when = useWhenAndWhere()(meeting);
  return (
    <div className={styles.next}>
      <div className={styles.nextHead}>
        <div className={styles.nextWords}>
          <Heading level={3} data-size="sm">
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{`${meeting.body_name} ${meeting.name}`}</Link>
          </Heading>
          <Paragraph>{when.join(" · ")}</Paragraph>
        </div>
        {date && <div className={styles.daysLeft}>{meetingTexts.inDays(daysUntil(date, today))}</div>}
      </div>
      <div className={styles.facts}>
        <StatusTag status={meeting.status} />
        {meeting.cases_due && !sent && <Deadline label={meetingTexts.deadlines.cases} day={meeting.cases_due} today={today} met={false} />}
        {meeting.papers_due && <Deadline label={meetingTexts.deadlines.papers} day={meeting.papers_due} today={today} met={sent} />}
      </div>
      <Checks page={page} />
      <AgendaInShort lines={meeting.agenda} lang={meeting.meeting.language} />
      <div className="buttons">
        <ButtonLink variant="secondary" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{texts.openAgenda}</ButtonLink>
      </div>
    </div>
  );
}

function Checks({ page }: { page: MeetingPage }) {
  const texts = useOverviewTexts();
  const words = useCheckTexts().ofSeverity;
  const counts = countBySeverity(allChecks(page));
  const some = severities.filter((severity) => counts[severity] > 0);
  if (some.length === 0) return <p className={styles.clear}><CheckmarkCircleIcon aria-hidden />{texts.checksNone}</p>;
  return (
    <ul className={styles.checks} aria-label={texts.checks}>
      {some.map((severity) => (
        <li key={severity}>
          <SeverityTag severity={severity}>
            <Link to="/meetings/$meetingId" params={{ meetingId: page.meeting.id }} search={{ tab: "agenda" }}>{words[severity](counts[severity])}</Link>
          </SeverityTag>
        </li>
      ))}
    </ul>
  );
}

function AgendaInShort({ lines, lang }: { lines: readonly AgendaLine[]; lang: Language }) {
  const texts = useOverviewTexts();
  if (lines.length === 0) return <Paragraph className="subtle">{texts.agendaEmpty}</Paragraph>;
  const hidden = lines.length - SHOWN_LINES;
  return (
    <div>
      <Paragraph data-size="sm" className="subtle">{texts.agenda(lines.length)}</Paragraph>
      <ol className={styles.agenda}>
        {lines.slice(0, SHOWN_LINES).map((line) => (
          <li key={line.id}>
            <span className={styles.clock}>{line.starts_at ?? ""}</span>
            <span className={styles.agendaTitle} lang={lang}>{line.title}</span>
            <PurposeTag purpose={line.purpose} />
          </li>
        ))}
      </ol>
      {hidden > 0 && <Paragraph data-size="sm" className="subtle">{texts.more(hidden)}</Paragraph>}
    </div>
  );
}
