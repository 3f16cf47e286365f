import { DownloadIcon, PencilIcon, TrashIcon, UploadIcon } from "@navikt/aksel-icons";
import { useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type DocumentView } from "../../api";
import { useExecute, useMayOnDocument } from "../../commands";
import { Alert, Button, EmptyState, Link, Page, Tag } from "../../components";
import { formatFileSize } from "../../format";
import { AddVersionDialog } from "./AddVersionDialog";
import { ChangeDocumentDialog } from "./ChangeDocumentDialog";
import { DocumentFacts } from "./DocumentFacts";
import styles from "./Documents.module.css";
import { versionShown } from "./documents";
import { documentRoute } from "./routes";
import { ShieldTag } from "../shielding/ShieldTag";
import { useShielding } from "../shielding/use-shielding";
import { useDocumentTexts } from "./texts";
import { useSaveCopy } from "./use-save-copy";
import { VersionView } from "./VersionView";

type Open = "version" | "change" | null;

export function DocumentPage() {
  const texts = useDocumentTexts();
  const { documentId } = documentRoute.useParams();
  const search = documentRoute.useSearch();
  const { data: document } = useSuspenseQuery(read("documents.get", { document_id: documentId }));
  const version = versionShown(document, search.version);
  const may = useMayOnDocument(document);
  const saveCopy = useSaveCopy();
  const { run } = useExecute();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const shielding = useShielding({ of: { part: "document", document_id: document.id }, shielding: document.shielding }, may.shield);
  const remove = async () => {
    const removed = await run({ type: "document.remove", id: document.id });
    if (!removed) return;
    if (document.case_id) void navigate({ to: "/cases/$caseId", params: { caseId: document.case_id } });
    else if (document.meeting_id) void navigate({ to: "/meetings/$meetingId", params: { meetingId: document.meeting_id }, search: { tab: "documents" } });
  };
  const isNewest = version === document.versions[0];
  return (
    <Page
      title={document.title}
      above={<Belongs document={document} />}
      facts={
        <>
          <span>{texts.kinds[document.kind]}</span>
          {version && <span>{texts.versionOf(version.version, document.versions.length)}</span>}
          {version?.pages && <span>{texts.pages(version.pages)}</span>}
          {version && <span>{formatFileSize(version.blob.size)}</span>}
          <ShieldTag shielding={document.shielding} />
          {version?.status_label && <Tag>{version.status_label}</Tag>}
        </>
      }
      action={version && (
        <Button variant="secondary" icon={<DownloadIcon aria-hidden />} onClick={() => void saveCopy(version)}>{texts.saveCopy}</Button>
      )}
      menu={[
        may.addVersion && { label: texts.addVersion, icon: <UploadIcon aria-hidden />, onSelect: () => setOpen("version") },
        may.change && { label: texts.change, icon: <PencilIcon aria-hidden />, onSelect: () => setOpen("change") },
        ...shielding.items,
        may.remove && { label: texts.remove, icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => void remove() },
      ]}
    >
      {version && !isNewest && (
        <Alert data-color="info">
          {texts.olderShown(version.version)}{" "}
          <Link to="/documents/$documentId" params={{ documentId }} search={{}}>{texts.showNewest}</Link>
        </Alert>
      )}
      <div className={styles.layout}>
        {version ? (
          <VersionView key={version.id} version={version} title={document.title} page={search.page} words={search.words} />
        ) : (
          <EmptyState title={texts.noFile} action={may.addVersion && <Button onClick={() => setOpen("version")}>{texts.addFile}</Button>}>
            {texts.noFileHelp}
          </EmptyState>
        )}
        <DocumentFacts document={document} version={version} />
      </div>
      {shielding.dialog}
      {open === "version" && <AddVersionDialog documentId={document.id} isFirst={!version} onClose={() => setOpen(null)} />}
      {open === "change" && <ChangeDocumentDialog document={document} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Belongs({ document }: { document: DocumentView }) {
  const texts = useDocumentTexts();
  if (document.case_id) {
    return <Link to="/cases/$caseId" params={{ caseId: document.case_id }}>{document.case_title ?? texts.toCase}</Link>;
  }
  if (!document.meeting_id) return null;
  return <Link to="/meetings/$meetingId" params={{ meetingId: document.meeting_id }} search={{ tab: "documents" }}>{texts.toMeeting}</Link>;
}
