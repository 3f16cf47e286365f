import { PlayIcon } from "@navikt/aksel-icons";
import type { MeetingRow } from "../../api";
import { ButtonLink, Link, Section } from "../../components";
import { formatDate } from "../../format";
import { StatusTag } from "../meetings/StatusTag";
import { waitingMinutes } from "./held";
import styles from "./Overview.module.css";
import { useOverviewTexts } from "./texts";

/** What is going on now comes before all else. */
export function RunningMeetings({ meetings, mayHold }: { meetings: readonly MeetingRow[]; mayHold: boolean }) {
  const texts = useOverviewTexts();
  return meetings.filter(({ status }) => status === "running").map((meeting) => (
    <Section key={meeting.id} title={texts.running(`${meeting.body_name} ${meeting.name}`)}>
      <div className="buttons">
        {mayHold && <ButtonLink to="/meetings/$meetingId/run" params={{ meetingId: meeting.id }} search={{}}><PlayIcon aria-hidden />{texts.run}</ButtonLink>}
        <ButtonLink variant="secondary" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{texts.toMeeting}</ButtonLink>
      </div>
    </Section>
  ));
}

/** Minutes to draft, to make final, to approve. */
export function WaitingMinutes({ meetings }: { meetings: readonly MeetingRow[] }) {
  const texts = useOverviewTexts();
  const waiting = waitingMinutes(meetings);
  if (waiting.length === 0) return null;
  return (
    <Section title={texts.minutes}>
      <ul className={styles.lines}>
        {waiting.map(({ meeting, step }) => (
          <li key={meeting.id}>
            <div className={styles.lineHead}>
              <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} search={{ tab: "minutes" }}>{`${meeting.body_name} ${meeting.name}`}</Link>
              <StatusTag status={meeting.status} />
            </div>
            <div className="subtle">{[meeting.meeting.date && formatDate(meeting.meeting.date), texts.minutesSteps[step]].filter(Boolean).join(" · ")}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
