import { ArrowLeftIcon, ExpandIcon, GavelIcon, PersonGroupIcon } from "@navikt/aksel-icons";
import type { AgendaLine, ItemRecord, MeetingView, Proceedings } from "../../../api";
import { Button, Link, useToast } from "../../../components";
import { today } from "../../../format";
import { useAttendanceTexts } from "../attendance/texts";
import { behindPlan, minutesUsed } from "./clock";
import { KeyHint, shortcut } from "./KeyHint";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";
import { useNow } from "./use-now";

interface RunHeaderProps {
  meeting: MeetingView;
  record: Proceedings;
  line: AgendaLine;
  item: ItemRecord;
  keysOn: boolean;
  isFull: boolean;
  onFullscreen: () => Promise<boolean>;
  onAttendance: () => void;
  onKeys: () => void;
  /** Nothing when the meeting is closed already. */
  onClose?: () => void;
}

/** The clock against the plan, who is missing, and what concerns the whole meeting. */
export function RunHeader({ meeting, record, line, item, keysOn, isFull, onFullscreen, onAttendance, onKeys, onClose }: RunHeaderProps) {
  const texts = useRunTexts();
  const presence = useAttendanceTexts();
  const toast = useToast();
  const missing = record.open.filter(({ reason }) => reason === "municipality_missing").map(({ name }) => name);
  const fullscreen = async () => {
    if (!(await onFullscreen())) toast({ text: texts.noFullscreen, failed: true });
  };
  return (
    <header className={styles.header}>
      <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} search={{}} activeOptions={{ exact: true }} className={styles.back}>
        <ArrowLeftIcon aria-hidden />
        {texts.back}
      </Link>
      <strong className={styles.meeting}>{`${meeting.body_name} ${meeting.name}`}</strong>
      <RunClock meeting={meeting} line={line} item={item} />
      <span className={styles.missing} data-good={missing.length === 0}>{missing.length === 0 ? presence.allHere : presence.missing(missing)}</span>
      <div className={styles.tools}>
        <Button variant="tertiary" data-size="sm" icon={<PersonGroupIcon aria-hidden />} onClick={onAttendance} {...shortcut("attendance", keysOn)}>
          {texts.attendance}
          <KeyHint action="attendance" on={keysOn} />
        </Button>
        <Button variant="tertiary" data-size="sm" icon={<ExpandIcon aria-hidden />} onClick={() => void fullscreen()} {...shortcut("fullscreen", keysOn)}>
          {isFull ? texts.leaveFullscreen : texts.fullscreen}
          <KeyHint action="fullscreen" on={keysOn} />
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onKeys} {...shortcut("help", keysOn)}>{texts.keys.button}</Button>
        {onClose && <Button variant="secondary" data-size="sm" icon={<GavelIcon aria-hidden />} onClick={onClose}>{texts.close}</Button>}
      </div>
    </header>
  );
}

/** The time, how the case uses it, and whether the meeting is late: only on its own day does the plan say anything. */
function RunClock({ meeting, line, item }: Pick<RunHeaderProps, "meeting" | "line" | "item">) {
  const texts = useRunTexts();
  const now = useNow();
  const isToday = meeting.meeting.date === today();
  const behind = isToday && item.ended_at === null ? behindPlan(line, item.started_at, now) : null;
  const used = isToday ? minutesUsed(item.started_at, item.ended_at, now) : null;
  return (
    <span className={styles.clock}>
      <time className={styles.time} aria-label={texts.clock(now)}>{now}</time>
      {used !== null && <span>{texts.used(used, line.minutes)}</span>}
      {behind !== null && <span className={styles.plan} data-late={behind > 0}>{behind === 0 ? texts.onTime : behind > 0 ? texts.behind(behind) : texts.ahead(-behind)}</span>}
    </span>
  );
}
