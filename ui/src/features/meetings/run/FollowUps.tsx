import { TrashIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type CaseId, type MeetingId } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { Button, Combobox, DateInput, ErrorSummary, Heading, IconButton, TextInput } from "../../../components";
import { formatDate } from "../../../format";
import { useDirectory } from "../../settings/directory";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

interface FollowUpsProps {
  meetingId: MeetingId;
  caseId: CaseId;
  editable: boolean;
}

/** What the case gives somebody to do, written down while it is said. */
export function FollowUps({ meetingId, caseId, editable }: FollowUpsProps) {
  const texts = useRunTexts().followUps;
  const { run } = useExecute();
  const { data: rows } = useSuspenseQuery(read("follow_ups", { meeting_id: meetingId, case_id: caseId }));
  const [added, setAdded] = useState(0);
  return (
    <section className={styles.part} aria-labelledby="run-follow-ups">
      <Heading level={2} data-size="2xs" id="run-follow-ups">{texts.heading}</Heading>
      {rows.length === 0 ? <p className="subtle">{texts.none}</p> : (
        <ul className={styles.lines}>
          {rows.map((row) => (
            <li key={row.id}>
              <span>
                {row.what}
                <span className={styles.small}>{row.due ? texts.until(row.owner_name, formatDate(row.due)) : row.owner_name}</span>
              </span>
              {editable && <IconButton data-size="sm" label={texts.remove(row.what)} icon={<TrashIcon aria-hidden />} onClick={() => void run({ type: "follow_up.remove", id: row.id })} />}
            </li>
          ))}
        </ul>
      )}
      {editable && <NewFollowUp key={added} isNext={added > 0} meetingId={meetingId} caseId={caseId} onAdded={() => setAdded(added + 1)} />}
    </section>
  );
}

interface NewFollowUpProps {
  meetingId: MeetingId;
  caseId: CaseId;
  /** One was added just now, and the next is often said in the same breath: it is written at once. */
  isNext: boolean;
  onAdded: () => void;
}

function NewFollowUp({ meetingId, caseId, isNext, onAdded }: NewFollowUpProps) {
  const texts = useRunTexts().followUps;
  const { people, bodies } = useDirectory();
  const { run, running } = useExecute();
  const errors = useFormErrors("follow-up", "what");
  const [what, setWhat] = useState("");
  const [owner, setOwner] = useState<string | null>(null);
  const [ownerText, setOwnerText] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const isBody = bodies.some((body) => body.id === owner);
  const options = [...bodies.map(({ id, name }) => ({ value: id, label: name })), ...people.filter((person) => person.active).map(({ id, name }) => ({ value: id, label: name }))];
  const save = async () => {
    const problems = [
      ...(what.trim() === "" ? [{ field: "what", text: texts.whatMissing }] : []),
      ...(owner === null && ownerText.trim() === "" ? [{ field: "owner_text", text: texts.whoMissing }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0) return;
    const draft = { what, owner_person_id: isBody ? null : owner, owner_body_id: isBody ? owner : null, owner_text: owner === null ? ownerText : "", due, case_id: caseId, meeting_id: meetingId };
    if (await run({ type: "follow_up.put", id: newId(), ...draft }, { onRefused: errors.refused })) onAdded();
  };
  return (
    <form className={styles.followUp} noValidate onSubmit={(event) => { event.preventDefault(); if (!running) void save(); }}>
      <ErrorSummary errors={errors.errors} />
      <TextInput id={errors.id("what")} label={texts.what} value={what} onChange={setWhat} error={errors.of("what")} autoFocus={isNext} />
      <div className="form-row">
        <Combobox label={texts.who} options={options} value={owner} onChange={setOwner} />
        {owner === null && <TextInput id={errors.id("owner_text")} label={texts.whoText} value={ownerText} onChange={setOwnerText} error={errors.of("owner_text")} />}
        <DateInput id={errors.id("due")} label={texts.due} optional value={due} onChange={setDue} error={errors.of("due")} />
      </div>
      <Button type="submit" variant="secondary" data-size="sm" loading={running}>{texts.add}</Button>
    </form>
  );
}
