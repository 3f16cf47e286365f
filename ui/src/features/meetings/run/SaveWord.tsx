import { CheckmarkIcon } from "@navikt/aksel-icons";
import { Button } from "../../../components";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";
import type { SaveState } from "./use-autosave";

/** How far the saving has come. Only a failure is read aloud: the rest happens at every pause. */
export function SaveWord({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const texts = useRunTexts().notes;
  if (state === "failed") {
    return (
      <p className={styles.saveFailed} role="alert">
        {texts.failed}
        <Button variant="secondary" data-size="sm" onClick={onRetry}>{texts.retry}</Button>
      </p>
    );
  }
  const word = { clean: "", waiting: texts.waiting, saving: texts.saving, saved: texts.saved }[state];
  return (
    <p className={styles.saveWord} data-state={state}>
      {state === "saved" && <CheckmarkIcon aria-hidden />}
      {word}
    </p>
  );
}
