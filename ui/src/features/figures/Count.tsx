import type { FigureView } from "../../api";
import { Button } from "../../components";
import { formatCount } from "../../format";
import styles from "./Figures.module.css";
import { dayTitle, type Subject } from "./figures";
import { useFigureTexts } from "./texts";

interface CountProps {
  /** None where it is missing. */
  figure: FigureView | undefined;
  /** Whose it is, for who cannot see the row and the column it stands in. */
  name: string;
  onHistory: (subject: Subject) => void;
}

/** A number in a table; it opens its history. */
export function Count({ figure, name, onHistory }: CountProps) {
  const texts = useFigureTexts();
  if (!figure) return <Missing />;
  const value = formatCount(figure.value);
  return (
    <Button variant="tertiary" data-size="sm" className={styles.count} aria-label={texts.count(name, dayTitle(figure.as_of), value)} onClick={() => onHistory(figure)}>
      {value}
    </Button>
  );
}

/** A sum, which has no history of its own; none where a part of it is missing. */
export function Sum({ value }: { value: number | null }) {
  return value === null ? <Missing /> : <span className={styles.sum}>{formatCount(value)}</span>;
}

function Missing() {
  const texts = useFigureTexts();
  return (
    <span className={styles.none}>
      <span aria-hidden>{texts.none}</span>
      <span className="visually-hidden">{texts.noneOf}</span>
    </span>
  );
}
