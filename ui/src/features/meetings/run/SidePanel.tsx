import { Suspense } from "react";
import type { Check, ItemRecord, MeetingView, Proceedings } from "../../../api";
import { Skeleton } from "../../../components";
import { CasePresence } from "./CasePresence";
import { Discussion } from "./Discussion";
import { FollowUps } from "./FollowUps";
import { PrivateNotes } from "./PrivateNotes";
import { Recusals } from "./Recusals";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

interface SidePanelProps {
  meeting: MeetingView;
  record: Proceedings;
  item: ItemRecord;
  /** What in the case may call for somebody to leave it. */
  hints: readonly Check[];
  editable: boolean;
  keysOn: boolean;
}

/** What the secretary writes while the case is on. */
export function SidePanel({ meeting, record, item, hints, editable, keysOn }: SidePanelProps) {
  const texts = useRunTexts();
  return (
    <aside className={styles.side} aria-label={texts.notes.heading}>
      <Discussion item={item} lang={meeting.meeting.language} editable={editable} keysOn={keysOn} />
      <Suspense fallback={<Skeleton lines={2} />}>
        <FollowUps meetingId={meeting.id} caseId={item.case_id} editable={editable} />
      </Suspense>
      <Recusals record={record} item={item} hints={hints} lang={meeting.meeting.language} editable={editable} />
      <CasePresence record={record} item={item} editable={editable} />
      {editable && <PrivateNotes itemId={item.item_id} />}
    </aside>
  );
}
