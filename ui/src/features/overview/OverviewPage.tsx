import { CalendarIcon, PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { read, type HistoryLine, type MeetingRow } from "../../api";
import { doneText, useCommandTexts, useMay } from "../../commands";
import { ButtonLink, EmptyState, Link, Page, Section, Tag } from "../../components";
import { daysUntil, formatDate, useFormat } from "../../format";
import { useMayHold } from "../meetings/use-may-hold";
import { StatusTag } from "../meetings/StatusTag";
import { useMeetingTexts } from "../meetings/texts";
import { DueFollowUps } from "./DueFollowUps";
import { RunningMeetings, WaitingMinutes } from "./HeldMeetings";
import { NextMeeting } from "./NextMeeting";
import styles from "./Overview.module.css";
import { useOverviewTexts } from "./texts";
import { WaitingCases } from "./WaitingCases";

/** The secretary's start page: what comes next, what waits, and what was done last. */
export function OverviewPage() {
  const texts = useOverviewTexts();
  const navigate = useNavigate();
  const mayPlan = useMay("meeting.plan");
  const mayImport = useMay("packet.import");
  const mayCreate = useMay("case.create");
  const mayPlace = useMay("agenda.add");
  const { data: overview } = useSuspenseQuery(read("overview", {}));
  const { next, later, last, waiting, history } = overview;
  const now = overview.today;
  const { data: meetings } = useSuspenseQuery(read("meetings.list", {}));
  const mayHold = useMayHold();
  const newMeeting = mayPlan && <ButtonLink to="/meetings" search={{ plan: true }}><PlusIcon aria-hidden />{texts.newMeeting}</ButtonLink>;
  const newCase = mayCreate && <ButtonLink to="/cases" search={{ create: true }}><PlusIcon aria-hidden />{texts.newCase}</ButtonLink>;
  const importPacket = mayImport && <ButtonLink variant="secondary" to="/import">{texts.importPacket}</ButtonLink>;
  const nothing = next === null && last === null && waiting.length === 0;
  return (
    <Page title={texts.title} action={!nothing && (newMeeting || newCase)} menu={[!nothing && mayImport && { label: texts.importPacket, onSelect: () => void navigate({ to: "/import" }) }]}>
      {nothing && (
        <EmptyState icon={<CalendarIcon />} title={texts.empty} action={<div className="buttons">{newMeeting || newCase}{importPacket}</div>}>{mayPlan ? texts.emptyHelp : texts.emptyHelpOthers}</EmptyState>
      )}
      <RunningMeetings meetings={meetings} mayHold={mayHold} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {!nothing && (
            <Section title={texts.next}>
              {next ? <NextMeeting page={next} today={now} /> : <EmptyState title={texts.noNext} action={newMeeting}>{mayPlan ? texts.noNextHelp : texts.noNextHelpOthers}</EmptyState>}
            </Section>
          )}
          {!nothing && <WaitingCases overview={overview} editable={mayPlace} />}
        </div>
        <div className={styles.column}>
          {!nothing && <DueFollowUps today={now} />}
          {!nothing && <WaitingMinutes meetings={meetings} />}
          {later.length > 0 && <Section title={texts.later}><MeetingLines meetings={later} today={now} /></Section>}
          {last && <Section title={texts.last}><MeetingLines meetings={[last]} today={now} /></Section>}
          {history.length > 0 && (
            <Section title={texts.latest} action={<Link to="/history">{texts.history}</Link>}>
              <Latest entries={history} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

function MeetingLines({ meetings, today }: { meetings: readonly MeetingRow[]; today: string }) {
  const texts = useOverviewTexts();
  const meetingTexts = useMeetingTexts();
  return (
    <ul className={styles.lines}>
      {meetings.map((meeting) => {
        const { date } = meeting.meeting;
        return (
          <li key={meeting.id}>
            <div className={styles.lineHead}>
              <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{`${meeting.body_name} ${meeting.name}`}</Link>
              <StatusTag status={meeting.status} />
            </div>
            <div className="subtle">
              {[date ? `${formatDate(date)}, ${meetingTexts.inDays(daysUntil(date, today)).toLowerCase()}` : meetingTexts.noDate, texts.cases(meeting.cases)].join(" · ")}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Latest({ entries }: { entries: readonly HistoryLine[] }) {
  const texts = useOverviewTexts();
  const commandTexts = useCommandTexts();
  const format = useFormat();
  return (
    <ol className={styles.lines}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className={styles.lineHead}>
            <span>{doneText(commandTexts, { kind: entry.kind, subject: entry.subject })}</span>
            {entry.undone && <Tag>{texts.undone}</Tag>}
          </div>
          <div className="subtle">{texts.by(entry.actor_name, format.timestamp(entry.at))}</div>
        </li>
      ))}
    </ol>
  );
}
