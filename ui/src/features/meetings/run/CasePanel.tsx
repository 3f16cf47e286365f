import { PlayIcon } from "@navikt/aksel-icons";
import type { AgendaLine, ItemRecord, MeetingView, Proceedings } from "../../../api";
import { Button, Heading, Markdown, PurposeTag } from "../../../components";
import { KeyHint, shortcut } from "./KeyHint";
import { Outcome } from "./Outcome";
import { Positions } from "./Positions";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";
import { useDecision } from "./use-decision";
import { Votes } from "./Votes";

interface CasePanelProps {
  meeting: MeetingView;
  record: Proceedings;
  item: ItemRecord;
  line: AgendaLine;
  editable: boolean;
  keysOn: boolean;
  /** Nothing when the meeting is closed. */
  onTakeUp?: () => void;
}

/** The case on the wall: what it is, what is proposed, where they stand, what comes of it. */
export function CasePanel({ meeting, record, item, line, editable, keysOn, onTakeUp }: CasePanelProps) {
  const texts = useRunTexts();
  const { language } = meeting.meeting;
  const byVote = record.rules.decides_by === "vote";
  const decision = useDecision(item, record.rules.decides_by);
  return (
    <section className={styles.case} aria-labelledby="page-title">
      <div className={styles.caseHead}>
        <div className={styles.caseFacts}>
          <span className="numeric">{line.number}</span>
          <PurposeTag purpose={item.purpose} />
          <span>{whenOf(texts, item)}</span>
        </div>
        <Heading level={1} data-size="lg" id="page-title" tabIndex={-1} lang={language} className={styles.title}>{line.title}</Heading>
        {line.presenters.length > 0 && <p className={styles.presenters}>{texts.presentedBy(line.presenters.join(", "))}</p>}
        {onTakeUp && item.started_at === null && (
          <Button icon={<PlayIcon aria-hidden />} onClick={onTakeUp} {...shortcut("takeUp", keysOn)}>
            {texts.takeUp}
            <KeyHint action="takeUp" on={keysOn} />
          </Button>
        )}
      </div>
      {item.proposal.trim() === "" ? <p className="subtle">{texts.noProposal}</p> : (
        <div className={styles.proposal}>
          <Heading level={2} data-size="2xs">{byVote ? texts.proposalVote : texts.proposal}</Heading>
          <div className={styles.proposalText}><Markdown text={item.proposal} lang={language} headingLevel={3} /></div>
        </div>
      )}
      {byVote
        ? <Votes record={record} item={item} editable={editable} decision={decision} />
        : <Positions record={record} item={item} editable={editable} keysOn={keysOn} />}
      <Outcome meeting={meeting} record={record} item={item} editable={editable} keysOn={keysOn} decision={decision} />
    </section>
  );
}

function whenOf(texts: ReturnType<typeof useRunTexts>, { started_at, ended_at }: ItemRecord): string {
  if (started_at === null) return texts.notTakenUp;
  return ended_at === null ? texts.takenUp(started_at) : texts.ended(started_at, ended_at);
}
