import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type MeetingView } from "../../../api";
import { EmptyState, Section } from "../../../components";
import papers from "../papers/Papers.module.css";
import { LeftToDo } from "./LeftToDo";
import { MinutesPreview } from "./MinutesPreview";
import { Remarks } from "./Remarks";
import { SaveMinutes } from "./SaveMinutes";
import { useMinutesTexts } from "./texts";
import { Versions } from "./Versions";

/** The minutes: how they look now, what is left, what the members say, the versions, and saving them. */
export function MinutesTab({ meeting }: { meeting: MeetingView }) {
  const texts = useMinutesTexts();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meeting.id }));
  if (meeting.status === "planned" || meeting.status === "called" || meeting.status === "cancelled") {
    return <EmptyState title={texts.notYet}>{texts.notYetHelp}</EmptyState>;
  }
  return (
    <div className={papers.book}>
      <Section title={texts.preview}>
        <MinutesPreview meeting={meeting} record={record} />
      </Section>
      <div className={papers.preview}>
        <LeftToDo meetingId={meeting.id} open={record.open} />
        <Remarks meeting={meeting} />
        <Versions meeting={meeting} />
        <SaveMinutes meeting={meeting} />
      </div>
    </div>
  );
}
