import { useState } from "react";
import type { MeetingPage, Sent, TaskName } from "../../../api";
import { useNotice, useTask } from "../../../commands";
import { Alert, Button, ButtonLink, Dialog, Paragraph, ProgressDialog } from "../../../components";
import { useComponentTexts } from "../../../components/texts";
import { useErrorText } from "../../../texts";
import { BookReport } from "./BookReport";
import { OpenChecks } from "./OpenChecks";
import styles from "./Papers.module.css";
import { obstaclesToSending } from "./sending";
import { usePaperTexts } from "./texts";
import { useStepText } from "./use-step-text";
import { useSavePapers } from "./use-save-papers";

interface IssueDialogProps {
  page: MeetingPage;
  /** Sending freezes the agenda; renewing makes the papers of a meeting that is called once more. */
  work: Extract<TaskName, "meeting.send" | "meeting.renew_papers">;
  onClose: () => void;
}

/** Says what will happen, does it, and says what became of the book. */
export function IssueDialog({ page, work, onClose }: IssueDialogProps) {
  const texts = usePaperTexts();
  const stepText = useStepText();
  const task = useTask(work);
  const notice = useNotice();
  const [sent, setSent] = useState<Sent | null>(null);
  const start = () => void task.start({ meeting_id: page.meeting.id }, (result) => {
    setSent(result);
    notice(result.changed);
  });
  if (task.running) return <ProgressDialog open title={texts.sending} progress={task.progress} stepText={stepText} onCancel={task.cancel} />;
  if (sent) return <Issued page={page} work={work} sent={sent} onClose={onClose} />;
  return <Confirm page={page} work={work} error={task.error} onStart={start} onClose={onClose} />;
}

function Confirm({ page, work, error, onStart, onClose }: IssueDialogProps & { error: ReturnType<typeof useTask>["error"]; onStart: () => void }) {
  const texts = usePaperTexts();
  const words = useComponentTexts();
  const errorText = useErrorText();
  const sending = work === "meeting.send";
  const blocked = sending && obstaclesToSending(page).length > 0;
  const actions = (
    <>
      {!blocked && <Button onClick={onStart}>{sending ? texts.send : texts.renew}</Button>}
      <Button variant="secondary" onClick={onClose}>{blocked ? texts.close : words.cancel}</Button>
    </>
  );
  return (
    <Dialog open title={sending ? texts.sendTitle(page.meeting.name) : texts.renewTitle} onClose={onClose} actions={actions} {...(sending ? { size: "wide" as const } : {})}>
      {error && <Alert data-color="danger" role="alert">{errorText(error)}</Alert>}
      {sending ? <WhatHappens page={page} /> : <Paragraph>{texts.renewHelp}</Paragraph>}
    </Dialog>
  );
}

function WhatHappens({ page }: { page: MeetingPage }) {
  const texts = usePaperTexts();
  return (
    <>
      <ul className={styles.steps}>
        {texts.sendSteps.map((step) => <li key={step}>{step}</li>)}
      </ul>
      <Paragraph>{texts.sendMail}</Paragraph>
      <OpenChecks page={page} />
    </>
  );
}

function Issued({ page, work, sent, onClose }: { page: MeetingPage; work: IssueDialogProps["work"]; sent: Sent; onClose: () => void }) {
  const texts = usePaperTexts();
  const { save, dialogs } = useSavePapers(page.meeting);
  const book = page.meeting.documents.find((document) => document.kind === "book");
  const actions = (
    <>
      {book && <ButtonLink to="/documents/$documentId" params={{ documentId: book.id }}>{texts.openBook}</ButtonLink>}
      <Button variant="secondary" onClick={() => void save("book")}>{texts.saveBook}</Button>
      <Button variant="secondary" onClick={() => void save("notice")}>{texts.saveNotice}</Button>
      <Button variant="tertiary" onClick={onClose}>{texts.close}</Button>
    </>
  );
  return (
    <>
      <Dialog open title={work === "meeting.send" ? texts.sent(page.meeting.name) : texts.renewed} onClose={onClose} actions={actions}>
        <BookReport outcome={sent.book} />
      </Dialog>
      {dialogs}
    </>
  );
}
