import { Card, DateInput, Heading, Paragraph, TextInput } from "../../components";
import { span } from "../documents/documents";
import type { DocumentDraft } from "./draft";
import styles from "./Import.module.css";
import { IncludeBox } from "./IncludeBox";
import { useImportTexts } from "./texts";
import type { Corrections } from "./use-draft";

interface DocumentFieldsProps {
  document: DocumentDraft;
  corrections: Corrections;
  errorOf: (id: string) => string | undefined;
}

/** A document that belongs to no case, with what it says of itself. */
export function DocumentFields({ document, corrections, errorOf }: DocumentFieldsProps) {
  const texts = useImportTexts();
  const { key, found, include } = document;
  const change = (changes: Partial<DocumentDraft["found"]>) => corrections.changeDocument(key, changes);
  return (
    <Card className={include ? styles.card : styles.leftOut} role="group" aria-label={found.title}>
      <div className={styles.cardHead}>
        <Heading level={3} data-size="2xs">{found.title}</Heading>
        <IncludeBox name={found.title} checked={include} onChange={(wanted) => corrections.includeDocument(key, wanted)} />
      </div>
      {include && (
        <div className="form">
          <div className={styles.numberAndTitle}>
            <TextInput label={texts.version} optional value={found.version ?? ""} onChange={(version) => change({ version: version || null })} />
            <TextInput id={`${key}-title`} label={texts.documentTitle} value={found.title} onChange={(title) => change({ title })} error={errorOf(`${key}-title`)} />
            <TextInput label={texts.status} optional value={found.status ?? ""} onChange={(status) => change({ status: status || null })} />
          </div>
          <div className="form-row">
            <DateInput label={texts.approvedOn} optional value={found.approved_on} onChange={(approved_on) => change({ approved_on })} />
            <TextInput label={texts.approvedBy} optional value={found.approved_by ?? ""} onChange={(approved_by) => change({ approved_by: approved_by || null })} />
          </div>
          <Paragraph data-size="sm" className="subtle">{texts.documentPages(span(texts.pageWord, found.first_page, found.last_page), found.sections.length)}</Paragraph>
        </div>
      )}
    </Card>
  );
}
