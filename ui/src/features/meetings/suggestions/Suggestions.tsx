import { PlusIcon, XMarkIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { newId, read, type MeetingView, type Suggestion } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { Button, FormDialog, Heading, IconButton, Link, Paragraph, TextInput } from "../../../components";
import styles from "../agenda/Agenda.module.css";
import { acceptCommand, reasonOf, shownSuggestions } from "./suggestions";
import { useSuggestionTexts } from "./texts";

/** What might go on the agenda, each with its reason: put on, or set aside with a note. Nothing where there is nothing. */
export function Suggestions({ meeting }: { meeting: MeetingView }) {
  const texts = useSuggestionTexts();
  const { data } = useSuspenseQuery(read("meetings.suggestions", { meeting_id: meeting.id }));
  const [dropped, setDropped] = useState<Suggestion | null>(null);
  const headingId = useId();
  const shown = shownSuggestions(data, meeting);
  if (shown.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs" id={headingId}>{texts.heading}</Heading>
      <ul className={styles.backlog} aria-labelledby={headingId}>
        {shown.map((suggestion) => (
          <SuggestionItem key={`${suggestion.kind} ${suggestion.subject_id}`} suggestion={suggestion} meeting={meeting} onDrop={() => setDropped(suggestion)} />
        ))}
      </ul>
      {dropped && <DropDialog suggestion={dropped} meeting={meeting} onClose={() => setDropped(null)} />}
    </>
  );
}

/** The words it goes by: minutes are named by their meeting. */
function useTitle() {
  const texts = useSuggestionTexts();
  return ({ kind, title }: Suggestion) => (kind === "minutes_to_approve" ? texts.minutes(title) : title);
}

function SuggestionItem({ suggestion, meeting, onDrop }: { suggestion: Suggestion; meeting: MeetingView; onDrop: () => void }) {
  const texts = useSuggestionTexts();
  const { run, running } = useExecute();
  const title = useTitle()(suggestion);
  const lang = meeting.meeting.language;
  const accept = acceptCommand(suggestion, meeting, texts);
  return (
    <li className={styles.waiting}>
      <div className={styles.waitingWords}>
        {suggestion.kind === "minutes_to_approve" && <Link to="/meetings/$meetingId" params={{ meetingId: suggestion.subject_id }} search={{ tab: "minutes" }}>{title}</Link>}
        {suggestion.kind === "follow_up_due" && <span lang={lang}>{title}</span>}
        {suggestion.case_id !== null && suggestion.kind !== "follow_up_due" && <Link lang={lang} to="/cases/$caseId" params={{ caseId: suggestion.case_id }}>{title}</Link>}
        <div className={styles.facts}>{reasonOf(texts, suggestion)}</div>
      </div>
      {accept && (
        <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} loading={running} aria-label={texts.acceptOne(title)} onClick={() => void run(accept)}>
          {texts.accept}
        </Button>
      )}
      <IconButton label={texts.dropOne(title)} icon={<XMarkIcon aria-hidden />} data-size="sm" onClick={onDrop} />
    </li>
  );
}

function DropDialog({ suggestion, meeting, onClose }: { suggestion: Suggestion; meeting: MeetingView; onClose: () => void }) {
  const texts = useSuggestionTexts();
  const { run } = useExecute();
  const errors = useFormErrors("drop", "note");
  const [id] = useState(newId);
  const [note, setNote] = useState("");
  const title = useTitle()(suggestion);
  const save = async () => {
    errors.set(note.trim() === "" ? [{ field: "note", text: texts.whyMissing }] : []);
    if (note.trim() === "") return false;
    const { kind, subject_id } = suggestion;
    return (await run({ type: "suggestion.drop", id, meeting_id: meeting.id, kind, subject_id, note: note.trim() }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.dropTitle} submit={texts.drop} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.dropHelp(title, meeting.name)}</Paragraph>
      <TextInput id={errors.id("note")} label={texts.why} rows={2} value={note} onChange={setNote} error={errors.of("note")} />
    </FormDialog>
  );
}
