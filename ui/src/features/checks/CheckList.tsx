import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, InformationSquareIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import { useState, type ReactNode } from "react";
import { newId, type CaseId, type Check, type Dismissal, type Language, type MeetingId, type Severity } from "../../api";
import { useExecute, useFormErrors, useMay } from "../../commands";
import { Button, FormDialog, Paragraph, Tag, TextInput, type Tone } from "../../components";
import { formatDate } from "../../format";
import { bySeverity, quoteOf, useFindingText, useFindingTexts } from "../../texts/findings";
import styles from "./Checks.module.css";
import { PlaceLink } from "./PlaceLink";
import { useCheckTexts } from "./texts";

const look: Record<Severity, { tone: Tone; icon: ReactNode }> = {
  error: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
  warning: { tone: "warning", icon: <ExclamationmarkTriangleIcon aria-hidden /> },
  info: { tone: "info", icon: <InformationSquareIcon aria-hidden /> },
};

/** How grave a finding is: by word, shape and colour. */
export function SeverityTag({ severity, children }: { severity: Severity; children?: ReactNode }) {
  const texts = useFindingTexts();
  return <Tag {...look[severity]}>{children ?? texts.severity[severity]}</Tag>;
}

export interface CheckListProps {
  checks: readonly Check[];
  /** What the findings are about: a case or a meeting. */
  about: { case_id: CaseId } | { meeting_id: MeetingId };
  /** The language of what was looked at, and so of the words that are quoted. */
  lang: Language;
}

/** Findings with their reason and the words they were seen in; each can be set aside with a note, and taken back. */
export function CheckList({ checks, about, lang }: CheckListProps) {
  const [dismissing, setDismissing] = useState<Check | null>(null);
  if (checks.length === 0) return null;
  const shown = bySeverity(checks, (check) => check.finding.severity).toSorted((a, b) => Number(a.dismissal !== null) - Number(b.dismissal !== null));
  return (
    <>
      <ul className={styles.list}>
        {shown.map((check) => (
          <CheckItem key={keyOf(check)} check={check} about={about} lang={lang} onDismiss={() => setDismissing(check)} />
        ))}
      </ul>
      {dismissing && <DismissDialog check={dismissing} about={about} onClose={() => setDismissing(null)} />}
    </>
  );
}

/** The same words may be found in several places. */
export function keyOf({ finding: { code, quote, where } }: Check): string {
  return [code, where.part, where.id, where.line, quote].join(" ");
}

interface CheckItemProps extends Pick<CheckListProps, "about" | "lang"> {
  check: Check;
  onDismiss: () => void;
}

function CheckItem({ check, about, lang, onDismiss }: CheckItemProps) {
  const mayDismiss = useMay("finding.dismiss");
  const mayRestore = useMay("finding.restore");
  const texts = useCheckTexts();
  const sentence = useFindingText()(check.finding);
  const quote = quoteOf(check.finding);
  return (
    <li className={styles.item}>
      {check.dismissal ? <Tag icon={<CheckmarkCircleIcon aria-hidden />}>{texts.dismissed(formatDate(check.dismissal.at))}</Tag> : <SeverityTag severity={check.finding.severity} />}
      <div className={styles.words}>
        <Paragraph data-size="sm">{sentence}</Paragraph>
        {quote && <blockquote className={styles.quote} lang={lang}>{quote}</blockquote>}
        <PlaceLink finding={check.finding} about={about} />
        {check.dismissal?.note && <Paragraph data-size="sm" className="subtle">{check.dismissal.note}</Paragraph>}
      </div>
      {check.dismissal && mayRestore && <RestoreButton dismissal={check.dismissal} sentence={sentence} />}
      {!check.dismissal && mayDismiss && (
        <Button variant="tertiary" data-size="sm" aria-label={texts.dismissOne(sentence)} onClick={onDismiss}>{texts.dismiss}</Button>
      )}
    </li>
  );
}

function RestoreButton({ dismissal, sentence }: { dismissal: Dismissal; sentence: string }) {
  const texts = useCheckTexts();
  const { run, running } = useExecute();
  return (
    <Button
      variant="tertiary" data-size="sm" loading={running} aria-label={texts.restoreOne(sentence)}
      onClick={() => void run({ type: "finding.restore", id: dismissal.id })}
    >
      {texts.restore}
    </Button>
  );
}

function DismissDialog({ check, about, onClose }: { check: Check; about: CheckListProps["about"]; onClose: () => void }) {
  const texts = useCheckTexts();
  const sentence = useFindingText()(check.finding);
  const { run } = useExecute();
  const errors = useFormErrors("dismiss", "note");
  const [note, setNote] = useState("");
  const save = async () => {
    if (note.trim() === "") {
      errors.set([{ field: "note", text: texts.noteMissing }]);
      return false;
    }
    const command = { id: newId(), case_id: null, meeting_id: null, ...about, code: check.finding.code, quote: check.finding.quote, note };
    return (await run({ type: "finding.dismiss", ...command }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.dismissTitle} submit={texts.dismiss} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph data-size="sm" className="subtle">{texts.dismissHelp}</Paragraph>
      <TextInput id={errors.id("note")} label={texts.note} description={texts.noteHelp} value={note} onChange={setNote} error={errors.of("note")} />
    </FormDialog>
  );
}
