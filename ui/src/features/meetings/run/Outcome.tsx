import { PencilIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { ItemRecord, MeetingView, Outcome as OutcomeKind, Proceedings } from "../../../api";
import { Button, Heading, MarkdownEditor, Paragraph } from "../../../components";
import { Choices } from "../record/Choices";
import { Refusal } from "../record/Refusal";
import { useRecordTexts } from "../record/texts";
import { AdoptedText } from "./AdoptedText";
import { KEYS } from "./keys";
import { OnwardDialog } from "./OnwardDialog";
import { movesOn, outcomesFor } from "./outcomes";
import styles from "./Run.module.css";
import { TextDifference } from "./TextDifference";
import { useRunTexts } from "./texts";
import type { Decision } from "./use-decision";
import { useRunKeys } from "./use-run-keys";

interface OutcomeProps {
  meeting: MeetingView;
  record: Proceedings;
  item: ItemRecord;
  editable: boolean;
  keysOn: boolean;
  decision: Decision;
}

/** What comes of the case: the outcomes that fit the body's rules, the adopted text, and where the case goes. */
export function Outcome({ meeting, record, item, editable, keysOn, decision }: OutcomeProps) {
  const texts = useRunTexts().outcome;
  const words = useRecordTexts();
  const [editing, setEditing] = useState(decision.draft !== null);
  const [moving, setMoving] = useState<OutcomeKind | null>(null);
  const { usual, other } = outcomesFor(record.rules.decides_by, item.purpose);
  // A text that is not the proposal is no agreement to the proposal.
  const meant = (outcome: OutcomeKind): OutcomeKind => (outcome === "agreement" && decision.draft !== null && decision.isChanged ? "agreement_changed" : outcome);
  const choose = async (outcome: OutcomeKind) => {
    decision.clear();
    if (movesOn(outcome)) setMoving(outcome);
    // What is to be changed has to be written first.
    else if (outcome === "agreement_changed" && !decision.isChanged) setEditing(true);
    else if (await decision.decide(meant(outcome))) setEditing(false);
  };
  const [first] = usual;
  useRunKeys(editable && first && item.outcome === null ? { [KEYS.outcome]: () => void choose(first) } : {}, keysOn);
  const choices = (outcomes: readonly OutcomeKind[]) => outcomes.map((value) => ({ value, label: words.outcomes[value] }));
  const goTo = (part: "positions" | "votes") => {
    const target = document.querySelector<HTMLElement>(`[aria-labelledby="run-${part}"] [data-open="true"] button`) ?? document.getElementById(`run-${part}`);
    target?.focus();
  };
  return (
    <section className={styles.part} aria-labelledby="run-outcome">
      <div className={styles.partHead}>
        <Heading level={2} data-size="2xs" id="run-outcome">{texts.heading}</Heading>
        {item.outcome !== null && <strong className={styles.verdict} role="status">{words.outcomes[item.outcome]}</strong>}
        {editable && item.outcome !== null && <Button variant="tertiary" data-size="sm" onClick={() => void decision.takeBack()}>{texts.takeBack}</Button>}
      </div>
      {decision.refused && <Refusal error={decision.refused} meetingId={meeting.id} people={record.people} onPart={goTo} />}
      {editable && (
        <div className={styles.outcomes}>
          <Choices label={texts.choose} choices={choices(usual)} value={item.outcome} onChoose={(outcome) => void choose(outcome)} disabled={decision.running} {...(keysOn && item.outcome === null ? { firstKey: KEYS.outcome } : {})} />
          <Choices label={texts.more} choices={choices(other)} value={item.outcome} onChoose={(outcome) => void choose(outcome)} disabled={decision.running} />
        </div>
      )}
      {editing && editable ? (
        <>
          <MarkdownEditor label={texts.text} value={decision.text} onChange={decision.write} lang={meeting.meeting.language} autoFocus />
          <TextDifference before={item.proposal} after={decision.text} lang={meeting.meeting.language} />
          {record.rules.decides_by === "agreement" && decision.isChanged && item.outcome === null && <Paragraph data-size="sm">{texts.changed}</Paragraph>}
          <div className="buttons">
            {item.outcome !== null && <Button data-size="sm" disabled={decision.running} onClick={() => item.outcome && void choose(item.outcome)}>{texts.saveText}</Button>}
            <Button variant="tertiary" data-size="sm" onClick={() => { decision.drop(); setEditing(false); }}>{texts.dropText}</Button>
          </div>
        </>
      ) : (
        <>
          <AdoptedText item={item} lang={meeting.meeting.language} />
          {editable && !(item.outcome && movesOn(item.outcome)) && (
            <Button variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} className={styles.start} onClick={() => setEditing(true)}>{texts.editText}</Button>
          )}
        </>
      )}
      {moving && <OnwardDialog meeting={meeting} outcome={moving} decision={decision} onClose={() => setMoving(null)} />}
    </section>
  );
}
