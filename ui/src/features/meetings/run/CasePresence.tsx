import { newId, type Attendee, type ItemRecord, type Proceedings } from "../../../api";
import { useExecute } from "../../../commands";
import { Details, Paragraph } from "../../../components";
import { Choices } from "../record/Choices";
import { useRecordTexts } from "../record/texts";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

/** Who was in or out for this one case, where the times of the meeting do not tell it. */
export function CasePresence({ record, item, editable }: { record: Proceedings; item: ItemRecord; editable: boolean }) {
  const texts = useRunTexts().presence;
  const words = useRecordTexts();
  const { run } = useExecute();
  const people = record.people.filter((person) => person.id !== null);
  const saidOf = (person: Attendee) => {
    const said = item.exceptions[person.person_id];
    return said === undefined ? null : said ? "in" : "out";
  };
  const choose = (person: Attendee, value: "in" | "out") =>
    void run({ type: "attendance.set_in_case", id: newId(), item_id: item.item_id, person_id: person.person_id, is_present: saidOf(person) === value ? null : value === "in" }, { quiet: true });
  return (
    <Details data-size="sm" data-color="neutral" className={styles.fold}>
      <Details.Summary>{`${texts.heading}: ${texts.votes(item.voters.length)}`}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{texts.help}</Paragraph>
        <ul className={styles.lines}>
          {people.map((person) => (
            <li key={person.person_id}>
              <span>
                {person.name}
                <span className={styles.small}>{person.status && words.attendance[person.status]}</span>
              </span>
              <Choices
                label={texts.of(person.name)} value={saidOf(person)} onChoose={(value) => choose(person, value)} disabled={!editable}
                choices={[{ value: "in", label: texts.inside }, { value: "out", label: texts.outside }]}
              />
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
