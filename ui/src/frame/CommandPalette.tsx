import { useNavigate } from "@tanstack/react-router";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { Dialog } from "../components";
import styles from "./CommandPalette.module.css";
import { useFound } from "./palette-found";
import { matching, usePaletteActions, type PaletteEntry } from "./palette-entries";
import { useFrameTexts } from "./texts";

interface PaletteProps {
  onClose: () => void;
  /** Runs a choice of the native menu. */
  onMenu: (id: string) => void;
}

/** Ctrl+K: pages, actions and everything search finds, in one list. */
export function CommandPalette({ open, ...rest }: PaletteProps & { open: boolean }) {
  const texts = useFrameTexts();
  return (
    <Dialog open={open} title={texts.paletteTitle} onClose={rest.onClose} closedby="any">
      <Finder {...rest} />
    </Dialog>
  );
}

function Finder({ onClose, onMenu }: PaletteProps) {
  const texts = useFrameTexts();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const actions = usePaletteActions(navigate, onMenu);
  const found = useFound(words);
  const entries = useMemo(() => [...matching(actions, words), ...found], [actions, found, words]);
  const current = Math.min(active, entries.length - 1);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const next = (current + step + entries.length) % entries.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(entries[current]);
    }
  };
  return (
    <>
      <input
        className={`ds-input ${styles.input}`}
        type="search"
        role="combobox"
        aria-label={texts.paletteHint}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${current}` : undefined}
        placeholder={texts.paletteHint}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={`${id}-list`} role="listbox" className={styles.list} aria-label={texts.paletteTitle}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.entry}
            // The field keeps the focus; the click that follows is the choice.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(entry)}
          >
            {entry.icon}
            <span lang={entry.lang}>{entry.label}</span>
            <span className={styles.kind}>{entry.kind}</span>
          </li>
        ))}
      </ul>
      <div role="status" className="visually-hidden">{texts.paletteResults(entries.length)}</div>
    </>
  );
}
