import { PencilIcon } from "@navikt/aksel-icons";
import type { MouseEvent } from "react";
import { Button, Markdown, MarkdownEditor, useToast } from "../../components";
import { useFilled } from "../costs/placeholders";
import { useEditing } from "./drafts";
import { EditFrame, newerText } from "./EditFrame";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

export interface InPlaceTextProps {
  /** Where what is being written is kept. */
  draftKey: string;
  /** What the text is called: «Ingress». */
  name: string;
  /** Markdown. */
  value: string;
  lang: string;
  editable: boolean;
  /** Answers whether it was saved. */
  onSave: (markdown: string) => Promise<boolean>;
  headingLevel?: 3 | 4;
  /** Says what belongs here while there is nothing. */
  empty: string;
}

/** A text that is read as a page and turns into an editor where it stands. */
export function InPlaceText({ draftKey, name, value, lang, editable, onSave, headingLevel = 3, empty }: InPlaceTextProps) {
  const texts = useCaseTexts();
  const toast = useToast();
  const { button, ...editing } = useEditing(draftKey, value);
  const shown = useFilled(value);

  if (editing.draft !== null) {
    const { draft } = editing;
    const cancel = () => {
      editing.stop();
      if (draft !== value) toast({ text: texts.notSaved(name), action: { label: texts.takeBack, onSelect: () => editing.change(draft) } });
    };
    const save = async () => {
      const saved = draft === value || (await onSave(draft));
      if (saved) editing.stop();
      return saved;
    };
    return (
      <EditFrame
        label={texts.editOne(name)} isKept={editing.isKept} newer={newerText(editing, (saved) => <Markdown text={saved} lang={lang} headingLevel={headingLevel} />)}
        onSave={save} onCancel={cancel}
      >
        <MarkdownEditor label={name} labelHidden value={draft} onChange={editing.change} lang={lang} autoFocus={!editing.isKept} />
      </EditFrame>
    );
  }
  const start = () => editing.start(value);
  if (value.trim() === "") {
    if (!editable) return null;
    return <Button ref={button} variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} className={styles.fill} onClick={start}>{empty}</Button>;
  }
  return (
    <div className={styles.inPlace} onClick={editable ? startUnlessReading(start) : undefined}>
      <Markdown text={shown} lang={lang} headingLevel={headingLevel} />
      {editable && (
        <Button ref={button} variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={texts.editOne(name)} onClick={start}>
          {texts.edit}
        </Button>
      )}
    </div>
  );
}

/** A click in the text edits it, but not one on a link, nor one that ends a selection. */
function startUnlessReading(start: () => void) {
  return (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest("a, button") || !window.getSelection()?.isCollapsed) return;
    start();
  };
}
