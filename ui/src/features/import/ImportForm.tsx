import { useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, type MouseEvent } from "react";
import { read, type ImportPreview } from "../../api";
import { useNotice, useTask } from "../../commands";
import {
  Alert, allErrors, Button, ErrorSummary, FormFieldsProvider, Link, Page, Paragraph, ProgressDialog, Section, useFormFields, type FieldError,
} from "../../components";
import { useErrorText } from "../../texts";
import { pageRuns } from "../documents/documents";
import { useDocumentTexts } from "../documents/texts";
import { CaseFields } from "./CaseFields";
import { DocumentFields } from "./DocumentFields";
import { acceptedFrom, draftFrom, existingMeeting, problemsOf, type ImportDraft } from "./draft";
import { FindingLinks } from "./FindingLinks";
import styles from "./Import.module.css";
import { keptImport, useKeptImport } from "./kept-import";
import { MeetingFields } from "./MeetingFields";
import { goToField } from "./targets";
import { useImportTexts } from "./texts";
import { useDraft } from "./use-draft";

interface ImportFormProps {
  read: ImportPreview;
  onGiveUp: (draft: ImportDraft) => void;
  onStartOver: () => void;
}

/** What was read, to be corrected; nothing is in the council before «Ta inn». */
export function ImportForm({ read: found, onGiveUp, onStartOver }: ImportFormProps) {
  const texts = useImportTexts();
  const documentTexts = useDocumentTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const notice = useNotice();
  const task = useTask("import.accept");
  const { data: directory } = useSuspenseQuery(read("council.directory", {}));
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  // Corrections from an earlier visit.
  const [kept] = useState(() => keptImport(found.file.blob.hash));
  const { draft, corrections } = useDraft(() => kept ?? draftFrom(found, directory.bodies, state.council?.language ?? "nb"));
  const keepNoMore = useKeptImport(draft);
  const fields = useFormFields();
  const [tried, setTried] = useState(0);
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const problems = problemsOf(draft);
  // What was wrong is shown when «Ta inn» is pressed, and goes away field by field as it is put right.
  const errors = tried > 0 ? allErrors(wrong, problems.map(({ id, problem, about }) => ({ id, text: texts.problems[problem](about) }))) : [];
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;
  const existing = existingMeeting(draft);
  const cases = draft.cases.filter(({ include }) => include).length;
  const accept = async () => {
    setTried(tried + 1);
    const notUnderstood = fields.wrong();
    setWrong(notUnderstood);
    if (problems.length > 0 || notUnderstood.length > 0) return;
    const imported = await task.start(acceptedFrom(draft));
    if (!imported) return;
    keepNoMore();
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
      {kept && (
        <Alert data-color="info">
          <Paragraph>{texts.keptCorrections}</Paragraph>
          <Button variant="tertiary" data-size="sm" onClick={() => { keepNoMore(); onStartOver(); }}>{texts.startOver}</Button>
        </Alert>
      )}
      <div onClickCapture={openTarget}><ErrorSummary tried={tried} errors={errors} /></div>
      <FindingLinks draft={draft} />
      <Section title={texts.meeting}>
        <FormFieldsProvider fields={fields}>
          <MeetingFields draft={draft} corrections={corrections} bodies={directory.bodies} errorOf={errorOf} />
        </FormFieldsProvider>
      </Section>
      <Section title={texts.cases(draft.cases.length)} id="import-cases">
        {draft.cases.map((one) => (
          <CaseFields key={one.key} one={one} draft={draft} corrections={corrections} people={directory.people} errorOf={errorOf} />
        ))}
      </Section>
      {draft.documents.length > 0 && (
        <Section title={texts.documents}>
          <Paragraph className="subtle">{texts.documentsHelp}</Paragraph>
          <FormFieldsProvider fields={fields}>
            {draft.documents.map((document) => <DocumentFields key={document.key} document={document} corrections={corrections} errorOf={errorOf} />)}
          </FormFieldsProvider>
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
          <Button variant="secondary" onClick={() => { keepNoMore(); onGiveUp(draft); }}>{texts.giveUp}</Button>
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
