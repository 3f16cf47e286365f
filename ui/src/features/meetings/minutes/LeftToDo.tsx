import { CheckmarkCircleIcon } from "@navikt/aksel-icons";
import type { MeetingId, Open } from "../../../api";
import { Link, Paragraph, Section } from "../../../components";
import styles from "./Minutes.module.css";
import { useMinutesTexts, type MinutesTexts } from "./texts";

/** What is missing from the record, each with the way to where it is written. */
export function LeftToDo({ meetingId, open }: { meetingId: MeetingId; open: readonly Open[] }) {
  const texts = useMinutesTexts();
  if (open.length === 0) {
    return <Section title={texts.left}><p className={styles.good}><CheckmarkCircleIcon aria-hidden />{texts.nothingLeft}</p></Section>;
  }
  return (
    <Section title={texts.left}>
      <Paragraph data-size="sm" className="subtle">{texts.leftHelp}</Paragraph>
      <ul className={styles.left}>
        {open.map((one) => (
          <li key={`${one.reason} ${one.item_id ?? one.name}`}>
            {one.item_id ? (
              <Link to="/meetings/$meetingId/run" params={{ meetingId }} search={{ item: one.item_id }}>{sentence(texts, one)}</Link>
            ) : one.reason === "no_chair" ? sentence(texts, one) : (
              <Link to="/meetings/$meetingId" params={{ meetingId }} search={{ tab: "participants" }}>{sentence(texts, one)}</Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sentence(texts: MinutesTexts, { reason, name }: Open): string {
  switch (reason) {
    case "undecided":
      return texts.undecided(name);
    case "municipality_missing":
      return texts.municipalityMissing(name);
    case "no_chair":
      return texts.noChair;
    case "not_written_down":
      return texts.notWritten(name);
  }
}
