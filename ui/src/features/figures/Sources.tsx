import type { FigureView } from "../../api";
import styles from "./Figures.module.css";
import { dayTitle } from "./figures";
import { useFigureTexts } from "./texts";
import { useSourceLine } from "./use-source-line";

/** Where the figures of a table come from: a line for each source and day, with what the source wants read along. */
export function Sources({ figures }: { figures: readonly FigureView[] }) {
  const texts = useFigureTexts();
  const sourceLine = useSourceLine();
  const days = [...new Set(figures.map((figure) => figure.as_of))].toSorted().toReversed();
  const lines = days.flatMap((day) => {
    const ofDay = figures.filter((figure) => figure.as_of === day);
    return [...new Set(ofDay.map((figure) => [texts.ofDay(dayTitle(day), sourceLine(figure)), figure.note].filter(Boolean).join(". ")))];
  });
  return <ul className={styles.sources}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}
