import { BooksIcon, EnvelopeClosedIcon, FileTextIcon, PackageIcon, TasklistIcon } from "@navikt/aksel-icons";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { read, type DocumentKind, type DocumentView, type MeetingView, type VersionView } from "../../api";
import { useExecute, useMay, useMayOnDocument, useTask } from "../../commands";
import { Alert, Button, ConfirmDialog, Details, DropZone, EmptyState, Link, Menu, ProgressDialog, Section, Tag } from "../../components";
import { formatFileSize, useFormat } from "../../format";
import { useErrorText } from "../../texts";
import { useDocumentTexts } from "../documents/texts";
import { useSaveCopy } from "../documents/use-save-copy";
import { newestFirst } from "./documents";
import styles from "./Meetings.module.css";
import { useMeetingTexts } from "./texts";

const icons: Partial<Record<DocumentKind, ReactNode>> = {
  book: <BooksIcon aria-hidden />,
  notice: <EnvelopeClosedIcon aria-hidden />,
  packet: <PackageIcon aria-hidden />,
  minutes: <TasklistIcon aria-hidden />,
};

/** The meeting's own documents, as against its cases' annexes. */
export function DocumentsTab({ meeting }: { meeting: MeetingView }) {
  const texts = useMeetingTexts().documents;
  const errorText = useErrorText();
  const task = useTask("documents.add");
  const [removing, setRemoving] = useState<DocumentView | null>(null);
  const { run } = useExecute();
  const isOn = meeting.status !== "cancelled";
  const mayAdd = useMay("documents.add");
  const documents = newestFirst(meeting.documents);
  return (
    <Section title={texts.heading}>
      {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
      {documents.length === 0 ? <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState> : (
        <ul className={styles.documents}>
          {documents.map((document) => (
            <DocumentItem key={document.id} document={document} onRemove={isOn ? () => setRemoving(document) : undefined} />
          ))}
        </ul>
      )}
      {isOn && mayAdd && (
        <DropZone kind="annex" multiple onFiles={(paths) => void task.start({ meeting_id: meeting.id, case_id: null, paths })}>{texts.add}</DropZone>
      )}
      <ProgressDialog open={task.running} title={texts.adding} progress={task.progress} stepText={() => texts.adding} onCancel={task.cancel} />
      {removing && (
        <ConfirmDialog
          open danger title={texts.removeTitle(removing.title)} confirm={texts.remove}
          onConfirm={() => void run({ type: "document.remove", id: removing.id })} onClose={() => setRemoving(null)}
        >
          {texts.removeHelp}
        </ConfirmDialog>
      )}
    </Section>
  );
}

function DocumentItem({ document, onRemove }: { document: DocumentView; onRemove: (() => void) | undefined }) {
  const texts = useMeetingTexts().documents;
  const kind = useDocumentTexts().kinds[document.kind];
  const may = useMayOnDocument(document);
  const saveCopy = useSaveCopy();
  const [newest, ...older] = document.versions;
  return (
    <li className={styles.document}>
      <span className={styles.documentIcon}>{icons[document.kind] ?? <FileTextIcon aria-hidden />}</span>
      <div className={styles.documentWords}>
        <div className={styles.documentTitle}>
          <Link to="/documents/$documentId" params={{ documentId: document.id }}>{document.title}</Link>
          {kind !== document.title && <Tag>{kind}</Tag>}
        </div>
        {newest ? <VersionFacts version={newest} /> : <span className="subtle">{texts.noFile}</span>}
        {older.length > 0 && (
          <Details data-size="sm" data-color="neutral">
            <Details.Summary>{texts.versions(older.length)}</Details.Summary>
            <Details.Content>
              <ul className={styles.versions}>
                {older.map((version) => (
                  <li key={version.id}>
                    <VersionFacts version={version} />
                    <Button variant="tertiary" data-size="sm" aria-label={texts.saveCopyOne(version.file_name)} onClick={() => void saveCopy(version)}>{texts.saveCopy}</Button>
                  </li>
                ))}
              </ul>
            </Details.Content>
          </Details>
        )}
      </div>
      <div className="buttons">
        {newest && <Button variant="secondary" data-size="sm" aria-label={texts.saveCopyOne(newest.file_name)} onClick={() => void saveCopy(newest)}>{texts.saveCopy}</Button>}
        {onRemove && may.remove && <Menu ariaLabel={texts.more(document.title)} items={[{ label: texts.remove, danger: true, onSelect: onRemove }]} />}
      </div>
    </li>
  );
}

/** When it came and with whom, how long and how large it is. Who it was stands in the history alone. */
function VersionFacts({ version }: { version: VersionView }) {
  const texts = useMeetingTexts().documents;
  const format = useFormat();
  const { data: entries } = useQuery(read("history", { limit: 1, row: version.id }));
  const facts = [
    texts.version(version.version),
    texts.added(format.timestamp(version.added_at), entries?.[0]?.actor_name ?? null),
    version.pages === null ? "" : texts.pages(version.pages),
    formatFileSize(version.blob.size),
    version.note,
  ];
  return <span className="subtle">{facts.filter(Boolean).join(" · ")}</span>;
}
