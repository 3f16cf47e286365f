import { CheckmarkIcon } from "@navikt/aksel-icons";
import styles from "./Record.module.css";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

interface ChoicesProps<Value extends string> {
  /** What is chosen, for the screen reader: «Standpunkt for Molde». */
  label: string;
  id?: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  /** The chosen one pressed again takes it back, where that means something. */
  onChoose: (value: Value) => void;
  disabled?: boolean;
  /** Keys that choose while the focus is within: «1» the first, and so on. */
  keys?: boolean;
  /** The page's key for the first one. */
  firstKey?: string;
}

/** One click for each choice; the chosen one is told by a mark, not by its colour alone. */
export function Choices<Value extends string>({ label, id, choices, value, onChoose, disabled, keys, firstKey }: ChoicesProps<Value>) {
  return (
    <div className={styles.choices} role="group" aria-label={label} id={id}>
      {choices.map((choice, index) => (
        <button
          key={choice.value} type="button" aria-pressed={choice.value === value} disabled={disabled}
          {...(keys ? { "aria-keyshortcuts": String(index + 1) } : firstKey && index === 0 ? { "aria-keyshortcuts": firstKey.toUpperCase() } : {})}
          onClick={() => onChoose(choice.value)}
        >
          {choice.value === value && <CheckmarkIcon aria-hidden />}
          {choice.label}
          {firstKey && index === 0 && <kbd className={styles.key} aria-hidden>{firstKey.toUpperCase()}</kbd>}
        </button>
      ))}
    </div>
  );
}
