import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { EmptyState, Page, TextInput } from "../../components";
import { Results } from "./Results";
import styles from "./Search.module.css";
import type { SearchState } from "./routes";
import { useSearchTexts } from "./texts";

/** Milliseconds after the last key before the address takes the words: typing must not fill the history. */
const ADDRESS_DELAY = 300;

export function SearchPage() {
  const texts = useSearchTexts();
  const navigate = useNavigate();
  const state = useSearch({ from: "/search" });
  const [words, setWords] = useState(state.words ?? "");
  const wanted = useDeferredValue(words.trim());
  const written = useRef(state.words ?? "");
  const change = (next: SearchState) => void navigate({ to: "/search", search: next, replace: true });

  // Back, forward and the command palette change the address: then the field follows it.
  useEffect(() => {
    if ((state.words ?? "") === written.current) return;
    written.current = state.words ?? "";
    setWords(written.current);
  }, [state.words]);
  useEffect(() => {
    if (words.trim() === written.current) return;
    const timer = setTimeout(() => {
      written.current = words.trim();
      void navigate({ to: "/search", search: (now) => ({ ...now, words: written.current || undefined }), replace: true });
    }, ADDRESS_DELAY);
    return () => clearTimeout(timer);
  }, [words, navigate]);

  return (
    <Page title={texts.title}>
      <div className={styles.field}>
        <TextInput type="search" label={texts.label} description={texts.help} value={words} onChange={setWords} autoFocus />
      </div>
      {wanted.length > 1
        ? <Results state={{ ...state, words: wanted }} onChange={(changes) => change({ ...state, words: wanted, ...changes })} />
        : <EmptyState title={texts.start}>{texts.startHelp}</EmptyState>}
    </Page>
  );
}
