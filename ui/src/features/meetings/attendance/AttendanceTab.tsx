import { PersonGroupIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type MeetingView } from "../../../api";
import { ButtonLink, EmptyState, Paragraph, Section } from "../../../components";
import { useFormat } from "../../../format";
import { useMeetingTexts } from "../texts";
import { useMayHold } from "../use-may-hold";
import { AttendanceList } from "./AttendanceList";
import { useAttendanceTexts } from "./texts";

/** Who is expected at the meeting, and who came. */
export function AttendanceTab({ meeting }: { meeting: MeetingView }) {
  const texts = useMeetingTexts().participants;
  const words = useAttendanceTexts();
  const format = useFormat();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meeting.id }));
  const locked = (meeting.status === "minutes_final" || meeting.status === "minutes_approved") && record.correction === "";
  const editable = useMayHold() && meeting.status !== "cancelled" && !locked;
  const { date } = meeting.meeting;
  const toPeople = <ButtonLink variant="secondary" to="/settings" search={{ tab: "people" }}>{texts.toSettings}</ButtonLink>;
  if (record.people.length === 0) return <EmptyState icon={<PersonGroupIcon />} title={texts.empty} action={toPeople}>{texts.emptyHelp}</EmptyState>;
  return (
    <Section title={words.heading}>
      <Paragraph className="subtle">{[date ? texts.help(format.longDate(date)) : texts.helpNoDay, editable ? words.help : ""].join(" ")}</Paragraph>
      <AttendanceList meetingId={meeting.id} record={record} editable={editable} />
    </Section>
  );
}
