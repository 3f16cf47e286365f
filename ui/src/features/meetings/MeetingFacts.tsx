import type { MeetingRow } from "../../api";
import { daysUntil, today, useFormat, weekNumber } from "../../format";
import { Deadline } from "./Deadline";
import { StatusTag } from "./StatusTag";
import { useMeetingTexts } from "./texts";

/** Day, time, place and form of a meeting in one line of words. */
export function useWhenAndWhere(): (row: MeetingRow) => string[] {
  const texts = useMeetingTexts();
  const format = useFormat();
  return ({ meeting }) => {
    const start = meeting.date ? format.meetingTime(meeting.date, meeting.start_time) : texts.noDate;
    const when = meeting.date && meeting.start_time && meeting.end_time ? `${start}–${meeting.end_time}` : start;
    const where = meeting.place || (meeting.mode === "remote" ? "" : texts.noPlace);
    return [when, where, meeting.mode === "physical" ? "" : texts.mode[meeting.mode]].filter(Boolean);
  };
}

/** Under a meeting's name: its status, when and where it is, and its deadlines. */
export function MeetingFacts({ meeting }: { meeting: MeetingRow }) {
  const texts = useMeetingTexts();
  const format = useFormat();
  const now = today();
  const { date } = meeting.meeting;
  const parts = useWhenAndWhere()(meeting);
  const planned = meeting.status === "planned";
  return (
    <>
      <StatusTag status={meeting.status} />
      {parts.map((part) => <span key={part}>{part}</span>)}
      {date && meeting.status !== "cancelled" && <span>{`${texts.week(weekNumber(date))}, ${texts.inDays(daysUntil(date, now)).toLowerCase()}`}</span>}
      {meeting.sent_at && <span>{texts.page.sent(format.timestamp(meeting.sent_at))}</span>}
      {planned && meeting.cases_due && <Deadline label={texts.deadlines.cases} day={meeting.cases_due} today={now} met={false} />}
      {planned && meeting.papers_due && <Deadline label={texts.deadlines.papers} day={meeting.papers_due} today={now} met={false} />}
    </>
  );
}
