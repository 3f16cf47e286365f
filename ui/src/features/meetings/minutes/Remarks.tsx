import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type MeetingView } from "../../../api";
import { Paragraph, Section } from "../../../components";
import { useMayHold, useMayRemark } from "../use-may-hold";
import styles from "./Minutes.module.css";
import { NewRemark } from "./NewRemark";
import { RemarkItem } from "./RemarkItem";
import { useMinutesTexts } from "./texts";

/** What the members say to the draft, and what became of it. */
export function Remarks({ meeting }: { meeting: MeetingView }) {
  const texts = useMinutesTexts();
  const { data: remarks } = useSuspenseQuery(read("meetings.remarks", { meeting_id: meeting.id }));
  const [sent, setSent] = useState(0);
  const isDraft = meeting.status === "minutes_draft";
  const maySettle = useMayHold() && isDraft;
  const mayRemark = useMayRemark() && isDraft;
  const before = meeting.status === "running" || meeting.status === "held";
  return (
    <Section title={texts.remarks}>
      {remarks.length === 0 && <Paragraph className="subtle">{before ? texts.remarksLater : texts.noRemarks}</Paragraph>}
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => <RemarkItem key={remark.id} remark={remark} maySettle={maySettle} />)}
        </ul>
      )}
      {mayRemark && <NewRemark key={sent} isNext={sent > 0} meeting={meeting} onSent={() => setSent(sent + 1)} />}
    </Section>
  );
}
