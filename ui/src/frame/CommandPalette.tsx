import { useNavigate } from "@tanstack/react-router";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { Dialog, TextInput } from "../components";
import styles from "./CommandPalette.module.css";
import { usePaletteActions, type PaletteEntry } from "./palette-entries";
import { useFrameTexts } from "./texts";

/** Ctrl+K: pages, actions and everything search finds, in one list. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const texts = useFrameTexts();
  return (
    <Dialog open={open} title={texts.paletteTitle} onClose={onClose} closedby="any">
      <Finder onClose={onClose} />
    </Dialog>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const texts = useFrameTexts();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const actions = usePaletteActions(navigate);
  const found = useMemo(() => matching(actions, words), [actions, words]);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((now) => (now + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(found[active]);
    }
  };
  return (
    <div onKeyDown={onKey}>
      <TextInput label={texts.paletteHint} type="search" value={words} autoFocus onChange={(value) => { setWords(value); setActive(0); }} />
      <ul id={listId} className={styles.list} aria-label={texts.paletteTitle}>
        {found.map((entry, index) => (
          <li key={entry.id}>
            <button type="button" tabIndex={-1} className={styles.entry} data-active={index === active || undefined} onClick={() => choose(entry)}>
              {entry.icon}
              <span>{entry.label}</span>
              <span className={styles.kind}>{entry.kind}</span>
            </button>
          </li>
        ))}
      </ul>
      <div role="status" className="visually-hidden">{texts.paletteResults(found.length)}</div>
    </div>
  );
}

function matching(entries: readonly PaletteEntry[], words: string): PaletteEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => wanted.every((word) => entry.label.toLowerCase().includes(word)));
}
