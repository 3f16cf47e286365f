import type { Directory, Purpose } from "../../api";
import { Card, Details, Heading, Paragraph, Select, TextInput, usePurposeOptions } from "../../components";
import { AnnexFields } from "./AnnexFields";
import type { CaseDraft, ImportDraft } from "./draft";
import styles from "./Import.module.css";
import { IncludeBox } from "./IncludeBox";
import { PresenterFields } from "./PresenterFields";
import { SubItemFields } from "./SubItemFields";
import { useImportTexts } from "./texts";
import type { Corrections } from "./use-draft";

interface CaseFieldsProps {
  one: CaseDraft;
  draft: ImportDraft;
  corrections: Corrections;
  people: Directory["people"];
  errorOf: (id: string) => string | undefined;
}

/** One case as it was found, every part of it to be corrected or left out. */
export function CaseFields({ one, draft, corrections, people, errorOf }: CaseFieldsProps) {
  const texts = useImportTexts();
  const { key, found, include } = one;
  const { language } = draft;
  const purposeOptions = usePurposeOptions();
  const change = (changes: Partial<CaseDraft["found"]>) => corrections.changeCase(key, changes);
  const name = `${found.number} ${found.title}`.trim();
  return (
    <Card className={include ? styles.card : styles.leftOut} aria-label={name} role="group">
      <div className={styles.cardHead}>
        <Heading level={3} data-size="2xs" lang={language}><span className="numeric">{found.number}</span> {found.title}</Heading>
        <IncludeBox name={name} checked={include} onChange={(wanted) => corrections.includeCase(key, wanted)} />
      </div>
      {!include && <Paragraph className="subtle">{texts.caseLeftOut}</Paragraph>}
      {include && (
        <div className="form">
          <div className={styles.numberAndTitle}>
            <TextInput id={`${key}-number`} label={texts.caseNumber} value={found.number} onChange={(number) => change({ number })} error={errorOf(`${key}-number`)} />
            <TextInput id={`${key}-title`} label={texts.caseTitle} lang={language} value={found.title} onChange={(title) => change({ title })} error={errorOf(`${key}-title`)} />
            <Select
              id={`${key}-purpose`} label={texts.purpose} value={found.purpose ?? ""} error={errorOf(`${key}-purpose`)}
              onChange={(purpose: Purpose | "") => change({ purpose: purpose === "" ? null : purpose })}
              options={[...(found.purpose === null ? [{ value: "" as const, label: texts.choosePurpose }] : []), ...purposeOptions]}
            />
          </div>
          <PresenterFields id={`${key}-presenters`} written={found.presenters} people={people} known={draft.known} onChange={(presenters) => change({ presenters })} />
          <SubItemFields one={one} language={language} corrections={corrections} />
          {one.annexes.map((annex) => <AnnexFields key={annex.key} caseKey={key} annex={annex} pages={draft.pages} corrections={corrections} errorOf={errorOf} />)}
          <CaseTexts one={one} language={language} change={change} />
        </div>
      )}
    </Card>
  );
}

interface CaseTextsProps {
  one: CaseDraft;
  language: string;
  change: (changes: Partial<CaseDraft["found"]>) => void;
}

/** The texts lie folded: they are read on the case's own page afterwards, and only now and then corrected here. */
function CaseTexts({ one, language, change }: CaseTextsProps) {
  const texts = useImportTexts();
  const { key, found } = one;
  const own = found.sections.filter(({ annex }) => annex === null);
  const rows = (text: string) => Math.min(14, Math.max(3, Math.ceil(text.length / 90)));
  return (
    <Details>
      <Details.Summary>{texts.texts(own.length)}</Details.Summary>
      <Details.Content>
        <div className="form">
          <TextInput label={texts.summary} optional rows={rows(found.summary)} lang={language} value={found.summary} onChange={(summary) => change({ summary })} />
          <TextInput
            id={`${key}-proposal`} label={texts.proposal} optional rows={rows(found.proposal ?? "")} lang={language} value={found.proposal ?? ""}
            {...(found.proposal_annex ? { description: texts.proposalFrom(found.proposal_annex) } : {})}
            onChange={(proposal) => change({ proposal: proposal === "" ? null : proposal })}
          />
          <TextInput label={texts.bodyText} optional rows={rows(found.body)} lang={language} value={found.body} onChange={(body) => change({ body })} />
          {found.sections.map((section, index) => section.annex === null && (
            <div key={index} className={styles.section}>
              <TextInput
                label={texts.sectionHeading(section.number)} lang={language} value={section.heading}
                onChange={(heading) => change({ sections: found.sections.with(index, { ...section, heading }) })}
              />
              <TextInput
                label={texts.sectionText(section.number)} optional rows={rows(section.text)} lang={language} value={section.text}
                onChange={(text) => change({ sections: found.sections.with(index, { ...section, text }) })}
              />
            </div>
          ))}
        </div>
      </Details.Content>
    </Details>
  );
}
