import type { Attendee, MeetingId, ShellError } from "../../../api";
import { Alert, Button, Link, Paragraph } from "../../../components";
import { useRefusalText } from "./refusal";
import styles from "./Record.module.css";
import { useRecordTexts } from "./texts";

interface RefusalProps {
  error: ShellError;
  meetingId: MeetingId;
  people: readonly Pick<Attendee, "person_id" | "name">[];
  /** Shows the part of the page where it can be put right; without it nothing is offered. */
  onPart?: (part: "positions" | "votes") => void;
}

/** Who pressed a key far from here sees where the answer stands. */
function showItself(box: HTMLElement | null) {
  box?.scrollIntoView({ block: "nearest" });
}

/** Why something was refused, with the way to the case or the part of the page it is about. */
export function Refusal({ error, meetingId, people, onPart }: RefusalProps) {
  const texts = useRecordTexts().refused;
  const { sentence, item, part } = useRefusalText(people)(error);
  return (
    <Alert ref={showItself} data-color="danger" data-size="sm" role="alert">
      <div className={styles.refusal}>
        <Paragraph data-size="sm">{sentence}</Paragraph>
        {item && <Link to="/meetings/$meetingId/run" params={{ meetingId }} search={{ item: item.id }}>{texts.toCase(item.title)}</Link>}
        {part && onPart && <Button variant="secondary" data-size="sm" onClick={() => onPart(part)}>{part === "positions" ? texts.toPositions : texts.toVotes}</Button>}
      </div>
    </Alert>
  );
}
