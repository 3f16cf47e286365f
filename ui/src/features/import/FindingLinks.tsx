import { Button, Paragraph, Section } from "../../components";
import { bySeverity, quoteOf, useFindingText, useFindingTexts } from "../../texts/findings";
import { SeverityTag } from "../checks/CheckList";
import type { ImportDraft } from "./draft";
import styles from "./Import.module.css";
import { goToField, targetOf } from "./targets";
import { useImportTexts } from "./texts";

/** What was uncertain or worth a look, with the words it was seen in and the way to the field. */
export function FindingLinks({ draft }: { draft: ImportDraft }) {
  const texts = useImportTexts();
  const findingTexts = useFindingTexts();
  const sentence = useFindingText();
  if (draft.findings.length === 0) return null;
  return (
    <Section title={texts.findings(draft.findings.length)}>
      <ul className={styles.findings}>
        {bySeverity(draft.findings, ({ severity }) => severity).map((finding, index) => {
          const target = targetOf(finding, draft);
          const { where } = finding;
          const places = [where.case, where.page !== null && findingTexts.place(where.page, where.line)].filter(Boolean).join(", ");
          const quote = quoteOf(finding);
          return (
            <li key={index}>
              <SeverityTag severity={finding.severity} />
              <div>
                <Paragraph data-size="sm">{sentence(finding)}</Paragraph>
                {quote && <blockquote lang={draft.language}>{quote}</blockquote>}
                {places && <Paragraph data-size="sm" className="subtle">{places}</Paragraph>}
              </div>
              {target && (
                <Button variant="tertiary" data-size="sm" aria-label={texts.goToOne(sentence(finding))} onClick={() => goToField(target)}>{texts.goTo}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
