import { useEffect, useRef, useState } from "react";
import { newId, type ItemRecord } from "../../../api";
import { useExecute } from "../../../commands";
import { Heading, Markdown, MarkdownEditor } from "../../../components";
import { KeyHint } from "./KeyHint";
import styles from "./Run.module.css";
import { SaveWord } from "./SaveWord";
import { useRunTexts } from "./texts";
import { useAutosave } from "./use-autosave";

interface DiscussionProps {
  item: ItemRecord;
  lang: string;
  editable: boolean;
  keysOn: boolean;
}

/** What is said about the case, saved at each pause. */
export function Discussion({ item, lang, editable, keysOn }: DiscussionProps) {
  const texts = useRunTexts().notes;
  return (
    <section className={styles.part} aria-labelledby="run-discussion">
      <div className={styles.partHead}>
        <Heading level={2} data-size="2xs" id="run-discussion">{texts.heading}</Heading>
        {editable && <KeyHint action="notes" on={keysOn} />}
      </div>
      {editable ? <Editor item={item} lang={lang} /> : <Markdown text={item.discussion} lang={lang} headingLevel={3} empty={<p className="subtle">{texts.none}</p>} />}
    </section>
  );
}

function Editor({ item, lang }: { item: ItemRecord; lang: string }) {
  const texts = useRunTexts().notes;
  const { run } = useExecute();
  const refuse = () => undefined;
  const { state, kept, write, flush } = useAutosave(`${item.item_id}.discussion`, async (discussion) => {
    const done = await run({ type: "treatment.write", id: newId(), item_id: item.item_id, discussion }, { quiet: true, onRefused: refuse });
    return done !== null;
  });
  const box = useRef<HTMLDivElement>(null);
  // The editor has the text while it is open. What was changed from elsewhere, or undone, comes in when nobody writes here.
  const [opened, setOpened] = useState({ text: kept ?? item.discussion, times: 0 });
  const seen = useRef(item.discussion);
  useEffect(() => {
    if (seen.current === item.discussion) return;
    seen.current = item.discussion;
    // While something is on its way it is the answer to it, and no news.
    const idle = state === "clean" || state === "saved";
    if (!idle || box.current?.contains(document.activeElement)) return;
    setOpened(({ times }) => ({ text: item.discussion, times: times + 1 }));
  }, [state, item.discussion]);
  return (
    <div ref={box} className={styles.notes}>
      <MarkdownEditor key={opened.times} id="run-notes" label={texts.label} labelHidden value={opened.text} onChange={write} onBlur={flush} lang={lang} />
      <SaveWord state={state} onRetry={flush} />
    </div>
  );
}
