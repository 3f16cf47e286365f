import { useState } from "react";
import type { CaseView, WordCase, WordFinding } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { Alert, Checkbox, Fieldset, FormDialog, Heading, Markdown, Paragraph } from "../../../components";
import { useWritingTexts } from "./texts";
import { commandFor, offered, sectionsRead, shieldsLost } from "./word-text";
import styles from "./Writing.module.css";

interface WordPreviewProps {
  view: CaseView;
  read: WordCase;
  onClose: () => void;
}

/** What was read from a Word file, what could not be carried, and what of it the case is to have. */
export function WordPreview({ view, read, onClose }: WordPreviewProps) {
  const texts = useWritingTexts();
  const { run } = useExecute();
  const errors = useFormErrors("word", "title");
  const [there] = useState(() => offered(read, view));
  const [sections] = useState(() => sectionsRead(read, view));
  const [lost] = useState(() => shieldsLost(view, sections));
  const [wanted, setWanted] = useState(there);
  const take = async () => (await run(commandFor(read, view, sections, wanted), { onRefused: errors.refused })) !== null;
  const choice = (part: keyof typeof there, label: string) => there[part] && (
    <Checkbox label={label} value={part} checked={wanted[part]} onChange={(event) => setWanted({ ...wanted, [part]: event.target.checked })} />
  );
  return (
    <FormDialog open title={texts.readTitle} submit={texts.use} size="wide" errors={errors.errors} onSubmit={take} onClose={onClose}>
      {(there.title || there.summary || there.proposal) && (
        <Fieldset>
          <Fieldset.Legend>{texts.takeOver}</Fieldset.Legend>
          {choice("title", texts.takeTitle(read.title))}
          {choice("summary", texts.takeSummary)}
          {choice("proposal", read.proposal?.heading || texts.takeProposal)}
        </Fieldset>
      )}
      {sections.length === 0 && <Paragraph>{texts.noSections}</Paragraph>}
      {sections.length > 0 && view.sections.length > 0 && <Paragraph>{texts.replaces(view.sections.length)}</Paragraph>}
      {lost.length > 0 && <Alert data-color="warning" data-size="sm">{texts.shieldsLost(lost)}</Alert>}
      <Findings findings={read.findings} lang={view.language} />
      {sections.length > 0 && (
        <section className={styles.preview} aria-label={texts.preview} tabIndex={0}>
          <Heading level={3} data-size="2xs">{`${texts.preview}: ${texts.sections(sections.length)}`}</Heading>
          {sections.map(({ id, level, heading, markdown = "" }) => (
            <div key={id} lang={view.language} data-level={level}>
              <strong>{heading}</strong>
              <Markdown text={markdown} lang={view.language} headingLevel={4} />
            </div>
          ))}
        </section>
      )}
    </FormDialog>
  );
}

function Findings({ findings, lang }: { findings: readonly WordFinding[]; lang: string }) {
  const texts = useWritingTexts();
  if (findings.length === 0) return null;
  const sentences: Partial<Record<string, string>> = texts.found;
  return (
    <section aria-label={texts.findings}>
      <Heading level={3} data-size="2xs">{texts.findings}</Heading>
      <ul className={styles.findings} tabIndex={0} aria-label={texts.findings}>
        {findings.map(({ code, quote }, index) => (
          <li key={index}>
            {sentences[code] ?? texts.foundOther(code)}
            {quote !== "" && <blockquote lang={lang}>{quote}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
