import { DownloadIcon } from "@navikt/aksel-icons";
import type { DocumentView, VersionView } from "../../api";
import { Heading, IconButton, Link, Paragraph } from "../../components";
import { formatDate, formatFileSize, useFormat } from "../../format";
import styles from "./Documents.module.css";
import { pageRuns } from "./documents";
import { useDocumentTexts } from "./texts";
import { useSaveCopy } from "./use-save-copy";

/** What is known of the document, beside its pages. */
export function DocumentFacts({ document, version }: { document: DocumentView; version: VersionView | undefined }) {
  const texts = useDocumentTexts();
  const isNewest = version === document.versions[0];
  const said = version && (version.version_label || version.status_label || version.approved_on || version.approved_by);
  return (
    <aside className={styles.facts} aria-label={texts.about}>
      {document.versions.length > 0 && (
        <section>
          <Heading level={2} data-size="2xs">{texts.versions}</Heading>
          <ol className={styles.versions}>
            {document.versions.map((one) => <VersionItem key={one.id} documentId={document.id} version={one} isShown={one === version} />)}
          </ol>
        </section>
      )}
      {version && version.outline.length > 0 && (
        <section>
          <Heading level={2} data-size="2xs">{texts.outline}</Heading>
          <ol className={styles.outline}>
            {version.outline.map(({ number, heading }, index) => (
              <li key={index} data-depth={number.split(".").filter(Boolean).length}>
                <Link to="/documents/$documentId" params={{ documentId: document.id }} search={{ words: heading, ...(isNewest ? {} : { version: version.id }) }}>
                  <span className="numeric">{number}</span> {heading}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      )}
      {said && (
        <section>
          <Heading level={2} data-size="2xs">{texts.saysItself}</Heading>
          <dl>
            <Fact name={texts.versionLabel} value={version.version_label} />
            <Fact name={texts.statusLabel} value={version.status_label} />
            <Fact name={texts.approvedOn} value={version.approved_on && formatDate(version.approved_on)} />
            <Fact name={texts.approvedBy} value={version.approved_by} />
          </dl>
        </section>
      )}
      <Packet document={document} version={version} />
      {document.external_ids.length > 0 && (
        <section>
          <Heading level={2} data-size="2xs">{texts.externalIds}</Heading>
          {document.external_ids.map((id) => <Paragraph key={id} data-size="sm" className={styles.externalId}>{id}</Paragraph>)}
        </section>
      )}
    </aside>
  );
}

function VersionItem({ documentId, version, isShown }: { documentId: string; version: VersionView; isShown: boolean }) {
  const texts = useDocumentTexts();
  const format = useFormat();
  const saveCopy = useSaveCopy();
  return (
    <li>
      <div>
        <Link to="/documents/$documentId" params={{ documentId }} search={{ version: version.id }} aria-current={isShown ? "true" : undefined}>
          {texts.version(version.version)}
        </Link>
        {isShown && <span className={styles.shown}>{texts.shown}</span>}
        <div className={styles.small}>{[version.file_name, formatFileSize(version.blob.size)].join(", ")}</div>
        <div className={styles.small}>{format.timestamp(version.added_at)}</div>
        {version.note && <div className={styles.small}>{version.note}</div>}
      </div>
      <IconButton label={texts.saveCopyOf(version.version)} icon={<DownloadIcon aria-hidden />} data-size="sm" onClick={() => void saveCopy(version)} />
    </li>
  );
}

function Packet({ document, version }: { document: DocumentView; version: VersionView | undefined }) {
  const texts = useDocumentTexts();
  const runs = pageRuns(document.packet_pages);
  const first = version?.packet_first_page ?? null;
  if (first === null && runs.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">{texts.packet}</Heading>
      {first !== null && <Paragraph data-size="sm">{texts.takenFrom(first, version?.packet_last_page ?? first)}</Paragraph>}
      {runs.map((run) => <Paragraph key={run.packetFirst} data-size="sm">{texts.pageNumbers(run)}</Paragraph>)}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
