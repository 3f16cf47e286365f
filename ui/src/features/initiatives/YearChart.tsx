import { useId } from "react";
import type { YearSums } from "../../api";
import { formatKroner } from "../../format";
import { bars, HEIGHT, WIDTH } from "./chart";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";

/** Two bars a year: what it costs, and what is found. Each kind has a pattern of its own, so that no colour is needed. */
export function YearChart({ years }: { years: readonly YearSums[] }) {
  const texts = useInitiativeTexts().sums;
  const id = useId();
  const said = years.map((sums) => texts.chartYear(sums.year, formatKroner(sums.estimate.likely_ore), formatKroner(sums.sources_ore))).join("; ");
  return (
    <figure className={styles.chart} style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 28}`} role="img" aria-label={texts.chartOf(said)}>
        <Patterns id={id} />
        {bars(years).map(({ kind, year, x, y, width, height }) => (
          <rect key={`${year} ${kind}`} x={x} y={y} width={width} height={height} className={`${styles.bar} ${kind === "operations" ? styles.operations : ""}`} {...fillOf(kind, id)} />
        ))}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
        {years.map(({ year }, at) => <text key={year} x={(WIDTH / years.length) * (at + 0.5)} y={HEIGHT + 20} className={styles.tick}>{year}</text>)}
      </svg>
      <ul className={styles.legend} aria-label={texts.chart}>
        {(["operations", "investment", "sources"] as const).map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 20 20" aria-hidden><Patterns id={`${id}-${kind}`} /><rect x={1} y={1} width={18} height={18} className={`${styles.bar} ${kind === "operations" ? styles.operations : ""}`} {...fillOf(kind, `${id}-${kind}`)} /></svg>
            {texts[kind]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Full colour comes from the style sheet; the others are patterns. */
function fillOf(kind: "operations" | "investment" | "sources", id: string) {
  return kind === "operations" ? {} : { fill: `url(#${id}-${kind})` };
}

/** Slanted lines for investments, dots for what is found. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-investment`} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect width={8} height={8} className={styles.patternGround} />
        <path d="M -2 6 L 6 -2 M 2 10 L 10 2" className={styles.patternInk} />
      </pattern>
      <pattern id={`${id}-sources`} width={7} height={7} patternUnits="userSpaceOnUse">
        <rect width={7} height={7} className={styles.patternGround} />
        <circle cx={3.5} cy={3.5} r={1.5} className={styles.patternDot} />
      </pattern>
    </defs>
  );
}
