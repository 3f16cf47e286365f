import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { read, setWindowTitle, type MeetingPage, type Proceedings } from "../../../api";
import { useExecute } from "../../../commands";
import { Alert } from "../../../components";
import { CloseMeetingDialog } from "../hold/CloseMeetingDialog";
import { useMayHold } from "../use-may-hold";
import { AttendanceDialog } from "./AttendanceDialog";
import { CasePanel } from "./CasePanel";
import { clockNow } from "./clock";
import { KEYS } from "./keys";
import { NothingToRun } from "./NothingToRun";
import { currentItem, recusalHints } from "./outcomes";
import styles from "./Run.module.css";
import { RunFooter } from "./RunFooter";
import { RunHeader } from "./RunHeader";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { SidePanel } from "./SidePanel";
import { useRunTexts } from "./texts";
import { useFullscreen } from "./use-fullscreen";
import { useKeysOn, useRunKeys } from "./use-run-keys";

/** The meeting as it is held: one case at a time, large enough for the wall. */
export function RunPage() {
  const { meetingId } = useParams({ from: "/meetings/$meetingId/run" });
  const { data: page } = useSuspenseQuery(read("meetings.get", { meeting_id: meetingId }));
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meetingId }));
  const { meeting } = page;
  if (meeting.status === "planned" || meeting.status === "called" || meeting.status === "cancelled" || record.items.length === 0) return <NothingToRun meeting={meeting} />;
  return <Running page={page} record={record} />;
}

type OpenDialog = "attendance" | "close" | "keys";

function Running({ page, record }: { page: MeetingPage; record: Proceedings }) {
  const { meeting } = page;
  const texts = useRunTexts();
  const navigate = useNavigate();
  const { item: chosen } = useSearch({ from: "/meetings/$meetingId/run" });
  const { run } = useExecute();
  const [keysOn, setKeysOn] = useKeysOn();
  const { isFull, toggle } = useFullscreen();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const locked = (meeting.status === "minutes_final" || meeting.status === "minutes_approved") && record.correction === "";
  const editable = useMayHold() && !locked;
  const running = editable && meeting.status === "running";

  const item = record.items.find((one) => one.item_id === chosen) ?? currentItem(record.items);
  const index = item ? record.items.indexOf(item) : -1;
  const line = meeting.agenda.find((one) => one.id === item?.item_id);
  const takeUp = (id: string) => void run({ type: "treatment.begin", item_id: id, at: clockNow() }, { quiet: true });
  /** Going on takes the next case up; going back only looks. */
  const goTo = (to: number, takesUp: boolean) => {
    const next = record.items[to];
    if (!next) return;
    void navigate({ to: "/meetings/$meetingId/run", params: { meetingId: meeting.id }, search: { item: next.item_id }, replace: true });
    if (takesUp && running && next.started_at === null) takeUp(next.item_id);
  };
  const leave = () => void navigate({ to: "/meetings/$meetingId", params: { meetingId: meeting.id }, search: {} });

  useHeadingOf(item?.item_id);
  useEffect(() => {
    document.title = line ? texts.title(meeting.name, line.number, line.title) : meeting.name;
    void setWindowTitle(document.title);
  }, [texts, meeting.name, line]);
  useRunKeys({
    [KEYS.next]: () => goTo(index + 1, true), [KEYS.previous]: () => goTo(index - 1, false), [KEYS.attendance]: () => setDialog("attendance"),
    [KEYS.takeUp]: () => running && item?.started_at === null && takeUp(item.item_id),
    [KEYS.fullscreen]: () => void toggle(), [KEYS.help]: () => setDialog("keys"),
    [KEYS.notes]: () => focusOn("run-notes"), [KEYS.followUp]: () => focusOn("follow-up-what"),
    escape: () => (isFull ? void toggle() : leave()),
  }, keysOn);

  if (!item || !line) return <NothingToRun meeting={meeting} />;
  return (
    <div className={styles.run}>
      <RunHeader
        meeting={meeting} record={record} line={line} item={item} keysOn={keysOn} isFull={isFull} onFullscreen={toggle}
        onAttendance={() => setDialog("attendance")} onKeys={() => setDialog("keys")} {...(running ? { onClose: () => setDialog("close") } : {})}
      />
      <div className={styles.body}>
        {!running && <Alert data-color="info" data-size="sm" className={styles.state}>{locked ? texts.locked : texts.closed}</Alert>}
        <CasePanel key={item.item_id} meeting={meeting} record={record} item={item} line={line} editable={editable} keysOn={keysOn} {...(running ? { onTakeUp: () => takeUp(item.item_id) } : {})} />
        <SidePanel key={`side ${item.item_id}`} meeting={meeting} record={record} item={item} hints={recusalHints(page, item.case_id)} editable={editable} keysOn={keysOn} />
      </div>
      <RunFooter items={record.items} agenda={meeting.agenda} index={index} keysOn={keysOn} onGoTo={(to) => goTo(to, false)} onNext={() => goTo(index + 1, true)} />
      {dialog === "attendance" && <AttendanceDialog meetingId={meeting.id} record={record} editable={editable} onClose={() => setDialog(null)} />}
      {dialog === "close" && <CloseMeetingDialog meeting={meeting} onClose={() => setDialog(null)} onClosed={leave} />}
      {dialog === "keys" && <ShortcutsDialog on={keysOn} onSwitch={setKeysOn} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** Another case is another page to those who do not see it: its heading has the focus. */
function useHeadingOf(itemId: string | undefined) {
  const before = useRef(itemId);
  useEffect(() => {
    if (before.current === itemId) return;
    before.current = itemId;
    document.getElementById("page-title")?.focus();
  }, [itemId]);
}

function focusOn(id: string) {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: "nearest" });
  element?.focus();
}
