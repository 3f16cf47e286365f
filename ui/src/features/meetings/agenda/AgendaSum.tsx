import type { MeetingView } from "../../../api";
import { useMeetingTexts } from "../texts";
import styles from "./Agenda.module.css";
import { agendaTime, minutesOf } from "./clock";

/** What the agenda takes against what the meeting has, in words. */
export function AgendaSum({ meeting }: { meeting: MeetingView }) {
  const texts = useMeetingTexts().agenda;
  const { start_time, end_time } = meeting.meeting;
  const time = agendaTime(meeting.agenda, start_time, end_time);
  const [ends, end] = [minutesOf(time.ends), minutesOf(end_time)];
  const spare = ends === null || end === null ? null : end - ends;
  const words = [
    texts.sum(texts.duration(time.sum), time.planned === null ? null : texts.duration(time.planned)),
    time.ends ? texts.ends(time.ends) : "",
    spare === null ? "" : spare > 0 ? texts.spare(texts.duration(spare)) : spare < 0 ? texts.over(texts.duration(-spare)) : texts.exact,
    time.without > 0 ? texts.without(time.without) : "",
  ];
  return (
    <p className={styles.sum} data-over={spare !== null && spare < 0}>
      {words.filter(Boolean).join(" · ")}
    </p>
  );
}
