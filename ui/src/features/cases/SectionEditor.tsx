import { useState } from "react";
import type { CaseId, SectionId, ShellError } from "../../api";
import { useExecute } from "../../commands";
import { MarkdownEditor, Select, TextInput, useToast } from "../../components";
import { useErrorText } from "../../texts";
import { EditFrame, type NewerText } from "./EditFrame";
import styles from "./Cases.module.css";
import { DEEPEST } from "./sections";
import { useCaseTexts } from "./texts";
import { Guidance } from "./writing/Guidance";

export interface SectionDraft {
  id: SectionId;
  heading: string;
  markdown: string;
  level: number;
}

interface SectionEditorProps {
  caseId: CaseId;
  name: string;
  lang: string;
  draft: SectionDraft;
  isKept: boolean;
  newer?: NewerText | null;
  /** What the template says belongs here. */
  guidance?: string | null;
  /** How deep it may lie here. */
  deepest: number;
  onChange: (draft: SectionDraft) => void;
  onStop: () => void;
}

/** Heading, level and text of a section, saved as one step. */
export function SectionEditor({ caseId, name, lang, draft, isKept, newer = null, guidance = null, deepest, onChange, onStop }: SectionEditorProps) {
  const texts = useCaseTexts();
  const toast = useToast();
  const errorText = useErrorText();
  const { run } = useExecute();
  const [first] = useState(draft);
  const [error, setError] = useState<string>();
  const save = async () => {
    if (draft.heading.trim() === "") {
      setError(texts.headingMissing);
      return false;
    }
    const onRefused = (refusal: ShellError) => setError(errorText(refusal));
    const saved = (await run({ type: "section.put", case_id: caseId, ...draft }, { onRefused })) !== null;
    if (saved) onStop();
    return saved;
  };
  const cancel = () => {
    onStop();
    const isWritten = draft.heading !== first.heading || draft.markdown !== first.markdown;
    if (isWritten) toast({ text: texts.notSaved(draft.heading || name), action: { label: texts.takeBack, onSelect: () => onChange(draft) } });
  };
  const levels = Array.from({ length: Math.max(1, Math.min(DEEPEST, Math.max(deepest, draft.level))) }, (_, index) => String(index + 1));
  return (
    <EditFrame label={name} isKept={isKept} newer={newer} onSave={save} onCancel={cancel}>
      {guidance !== null && <Guidance heading={draft.heading} text={guidance} />}
      <div className={styles.headingRow}>
        <TextInput label={texts.heading} lang={lang} value={draft.heading} onChange={(heading) => onChange({ ...draft, heading })} error={error} />
        <Select
          label={texts.level} value={String(draft.level)} onChange={(level) => onChange({ ...draft, level: Number(level) })}
          options={levels.map((level) => ({ value: level, label: texts.levelName(Number(level)) }))}
        />
      </div>
      <MarkdownEditor label={texts.text} value={draft.markdown} onChange={(markdown) => onChange({ ...draft, markdown })} lang={lang} />
    </EditFrame>
  );
}
