import { newId, type ItemRecord, type PersonId, type Proceedings, type Vote } from "../../../api";
import { useExecute } from "../../../commands";
import { Button, Checkbox, Heading, Paragraph } from "../../../components";
import { Choices } from "../record/Choices";
import { useRecordTexts } from "../record/texts";
import { voteSum } from "./outcomes";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";
import type { Decision } from "./use-decision";

interface VotesProps {
  record: Proceedings;
  item: ItemRecord;
  editable: boolean;
  decision: Decision;
}

/** The vote by name, its sum, whether there are enough, and the chair's casting vote when it is due. */
export function Votes({ record, item, editable, decision }: VotesProps) {
  const texts = useRunTexts().votes;
  const words = useRecordTexts();
  const { run } = useExecute();
  const sum = voteSum(item);
  const choices: Vote[] = decision.isElection ? ["for", "against", "blank"] : ["for", "against"];
  const voteOf = (person: PersonId) => item.votes.find((vote) => vote.person_id === person)?.vote ?? null;
  // Somebody who voted and then had to leave still stands here, so that the vote can be taken away.
  const people = record.people.filter((person) => item.voters.includes(person.person_id) || voteOf(person.person_id) !== null);
  const set = (votes: Map<PersonId, Vote>) =>
    void run({ type: "votes.set", item_id: item.item_id, votes: [...votes].map(([person_id, vote]) => ({ id: newId(), person_id, vote })) }, { quiet: true });
  const now = () => new Map(item.votes.map((vote) => [vote.person_id, vote.vote]));
  const choose = (person: PersonId, vote: Vote) => {
    const votes = now();
    if (votes.get(person) === vote) votes.delete(person);
    else votes.set(person, vote);
    set(votes);
  };
  const votedWord = (person: PersonId) => {
    const vote = voteOf(person);
    return vote === null ? texts.notVoted : words.votes[vote];
  };
  const present = item.voters.length;
  return (
    <section className={styles.part} aria-labelledby="run-votes">
      <div className={styles.partHead}>
        <Heading level={2} data-size="2xs" id="run-votes" tabIndex={-1}>{texts.heading}</Heading>
        <strong role="status">{`${texts.sum(sum.for, sum.against, sum.blank)}${sum.missing > 0 ? `. ${texts.missing(sum.missing)}` : ""}`}</strong>
        {editable && present > 0 && (
          <Button variant="secondary" data-size="sm" onClick={() => set(new Map([...item.voters.map((person): [PersonId, Vote] => [person, "for"]), ...now()]))}>{texts.allFor}</Button>
        )}
      </div>
      <Paragraph data-size="sm" className="subtle">{`${texts.quorum(present, item.members, item.quorum)}.${present < item.quorum ? ` ${texts.noQuorum}` : ""}`}</Paragraph>
      {people.length === 0 && <Paragraph>{texts.nobody}</Paragraph>}
      <ul className={styles.positions}>
        {people.map((person) => (
          <li key={person.person_id} className={styles.position} data-open={voteOf(person.person_id) === null}>
            <div className={styles.kommune}>
              <strong>{person.name}</strong>
              <span className="subtle">{person.municipality_name}</span>
            </div>
            {editable ? (
              <Choices
                label={texts.of(person.name)} choices={choices.map((value) => ({ value, label: words.votes[value] }))} value={voteOf(person.person_id)}
                onChoose={(vote) => choose(person.person_id, vote)}
              />
            ) : <span className={styles.told}>{votedWord(person.person_id)}</span>}
          </li>
        ))}
      </ul>
      {editable && <Checkbox label={texts.election} checked={decision.isElection} onChange={(event) => decision.setIsElection(event.target.checked)} value="election" />}
      {editable && sum.isTie && sum.missing === 0 && !decision.isElection && (
        <div className={styles.position}>
          <strong className={styles.kommune}>{texts.casting}</strong>
          <Choices
            label={texts.casting} choices={(["for", "against"] as const).map((value) => ({ value, label: words.votes[value] }))} value={decision.casting === "blank" ? null : decision.casting}
            onChoose={(vote) => decision.setCasting(decision.casting === vote ? null : vote)}
          />
        </div>
      )}
    </section>
  );
}
