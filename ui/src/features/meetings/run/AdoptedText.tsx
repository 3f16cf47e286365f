import type { ItemRecord } from "../../../api";
import { Link, Markdown } from "../../../components";
import { useRecordTexts } from "../record/texts";
import { movesOn } from "./outcomes";
import styles from "./Run.module.css";
import { TextDifference } from "./TextDifference";

/** What was adopted, how it differs from the proposal, and where the case went. */
export function AdoptedText({ item, lang }: { item: ItemRecord; lang: string }) {
  const words = useRecordTexts().onward;
  if (item.outcome === null) return null;
  const differs = item.text.trim() !== item.proposal.trim();
  const isAgreed = item.outcome === "agreement_changed" || item.outcome === "adopted";
  return (
    <div className={styles.adopted}>
      {item.text.trim() !== "" && (isAgreed && differs ? <TextDifference before={item.proposal} after={item.text} lang={lang} /> : <Markdown text={item.text} lang={lang} headingLevel={3} />)}
      {movesOn(item.outcome) && (
        <p>
          {item.onward_meeting_id && item.onward_meeting_name ? (
            <Link to="/meetings/$meetingId" params={{ meetingId: item.onward_meeting_id }} search={{}}>{words.toMeeting(item.onward_meeting_name)}</Link>
          ) : item.onward_case_id && item.onward_body_name ? (
            <Link to="/cases/$caseId" params={{ caseId: item.onward_case_id }}>{words.toBody(item.onward_body_name)}</Link>
          ) : words.waiting}
        </p>
      )}
    </div>
  );
}
