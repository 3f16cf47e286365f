import { useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, type MouseEvent } from "react";
import { read, type ImportPreview } from "../../api";
import { useTask } from "../../commands";
import { Alert, Button, ErrorSummary, Link, Page, Paragraph, ProgressDialog, Section } from "../../components";
import { useErrorText } from "../../texts";
import { pageRuns } from "../documents/documents";
import { useDocumentTexts } from "../documents/texts";
import { useNotice } from "../documents/use-notice";
import { CaseFields } from "./CaseFields";
import { DocumentFields } from "./DocumentFields";
import { acceptedFrom, draftFrom, problemsOf, sameMeeting } from "./draft";
import { FindingLinks } from "./FindingLinks";
import styles from "./Import.module.css";
import { MeetingFields } from "./MeetingFields";
import { goToField } from "./targets";
import { useImportTexts } from "./texts";
import { useDraft } from "./use-draft";

/** What was read, to be corrected; nothing is in the council before «Ta inn». */
export function ImportForm({ read: found }: { read: ImportPreview }) {
  const texts = useImportTexts();
  const documentTexts = useDocumentTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const notice = useNotice();
  const task = useTask("import.accept");
  const { data: directory } = useSuspenseQuery(read("council.directory", {}));
  const { data: meetings } = useSuspenseQuery(read("meetings.list", {}));
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  const { draft, corrections } = useDraft(draftFrom(found, directory.bodies, state.council?.language ?? "nb"));
  const [tried, setTried] = useState(0);
  const problems = problemsOf(draft, meetings);
  // What was wrong is shown when «Ta inn» is pressed, and goes away field by field as it is put right.
  const errors = tried > 0 ? problems.map(({ id, problem, about }) => ({ id, text: texts.problems[problem](about) })) : [];
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;
  const existing = sameMeeting(draft, meetings);
  const cases = draft.cases.filter(({ include }) => include).length;
  const accept = async () => {
    setTried(tried + 1);
    if (problems.length > 0) return;
    const imported = await task.start(acceptedFrom(draft));
    if (!imported) return;
    notice(imported.changed);
    void navigate({ to: "/meetings/$meetingId", params: { meetingId: imported.meeting_id }, search: {} });
  };
  const runs = pageRuns(draft.pageNumbers.map(({ packet, own }) => ({ packet_page: packet, own_page: own })));
  return (
    <Page title={texts.correct} facts={<span>{texts.file(draft.file.file_name, draft.pages)}</span>}>
      <Paragraph>{texts.correctLead}</Paragraph>
      {existing && (
        <Alert data-color="warning">
          <Paragraph>{texts.exists(existing.name)}</Paragraph>
          <Link to="/meetings/$meetingId" params={{ meetingId: existing.id }} search={{}}>{texts.openExisting(existing.name)}</Link>
        </Alert>
      )}
      <div onClickCapture={openTarget}><ErrorSummary key={tried} errors={errors} /></div>
      <FindingLinks draft={draft} />
      <Section title={texts.meeting}>
        <MeetingFields draft={draft} corrections={corrections} bodies={directory.bodies} errorOf={errorOf} />
      </Section>
      <Section title={texts.cases(draft.cases.length)} id="import-cases">
        {draft.cases.map((one) => (
          <CaseFields key={one.key} one={one} draft={draft} corrections={corrections} people={directory.people} errorOf={errorOf} />
        ))}
      </Section>
      {draft.documents.length > 0 && (
        <Section title={texts.documents}>
          <Paragraph className="subtle">{texts.documentsHelp}</Paragraph>
          {draft.documents.map((document) => <DocumentFields key={document.key} document={document} corrections={corrections} errorOf={errorOf} />)}
        </Section>
      )}
      {runs.length > 0 && (
        <Section title={texts.pageNumbers}>
          <ul className={styles.plain}>{runs.map((run) => <li key={run.packetFirst}>{documentTexts.pageNumbers(run)}</li>)}</ul>
        </Section>
      )}
      <div className={styles.foot}>
        {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
        <div className="buttons">
          <Button loading={task.running} onClick={() => void accept()}>{texts.accept(cases)}</Button>
          <Button variant="secondary" onClick={() => void navigate({ to: "/import", search: {} })}>{texts.giveUp}</Button>
          <span className="subtle">{texts.oneStep}</span>
        </div>
      </div>
      <ProgressDialog open={task.running} title={texts.accepting} progress={task.progress} stepText={texts.step} onCancel={task.cancel} />
    </Page>
  );
}

/** The field may lie in a part that is folded: it is opened before the summary's link puts the focus there. */
function openTarget(event: MouseEvent) {
  const link = (event.target as HTMLElement).closest("a");
  const id = link?.getAttribute("href")?.replace(/^#/, "");
  if (id) goToField(id);
}
