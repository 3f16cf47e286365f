import { Paragraph, TextInput } from "../../components";
import type { AnnexDraft } from "./draft";
import styles from "./Import.module.css";
import { IncludeBox } from "./IncludeBox";
import { useImportTexts } from "./texts";
import type { Corrections } from "./use-draft";

interface AnnexFieldsProps {
  caseKey: string;
  annex: AnnexDraft;
  /** Pages of the packet. */
  pages: number;
  corrections: Corrections;
  errorOf: (id: string) => string | undefined;
}

/** An annex that the case names, and the pages that show it. */
export function AnnexFields({ caseKey, annex, pages, corrections, errorOf }: AnnexFieldsProps) {
  const texts = useImportTexts();
  const { key, found, include } = annex;
  const change = (changes: Partial<AnnexDraft["found"]>) => corrections.changeAnnex(caseKey, key, changes);
  const page = (written: string) => (/^\d{1,5}$/.test(written.trim()) ? Number(written) : null);
  const name = found.title || found.file_name;
  return (
    <div className={include ? styles.annex : styles.leftOut} role="group" aria-label={texts.annexNamed(name)}>
      <div className={styles.cardHead}>
        <strong>{texts.annexNamed(name)}</strong>
        <IncludeBox name={name} checked={include} onChange={(wanted) => corrections.includeAnnex(caseKey, key, wanted)} />
      </div>
      {include && (
        <>
          <div className={styles.annexFields}>
            <TextInput id={`${key}-title`} label={texts.annexTitle} value={found.title} onChange={(title) => change({ title })} />
            <TextInput id={`${key}-first`} label={texts.firstPage} value={found.first_page?.toString() ?? ""} onChange={(first) => change({ first_page: page(first) })} error={errorOf(`${key}-first`)} />
            <TextInput label={texts.lastPage} value={found.last_page?.toString() ?? ""} onChange={(last) => change({ last_page: page(last) })} />
          </div>
          <Paragraph data-size="sm" className="subtle">
            {found.first_page === null ? texts.annexWithoutPages : texts.annexFrom(found.file_name, pages)}
          </Paragraph>
          {found.sections.length > 0 && (
            <Paragraph data-size="sm" className="subtle">{texts.annexSections(found.sections.map(({ number, heading }) => `${number} ${heading}`).join(" · "))}</Paragraph>
          )}
          {found.external_ids.length > 0 && <Paragraph data-size="sm" className={styles.ids}>{texts.externalIds(found.external_ids.join(", "))}</Paragraph>}
        </>
      )}
    </div>
  );
}
