import type { YearSums } from "../../api";

/** The drawing's own units. */
export const WIDTH = 420;
export const HEIGHT = 200;
/** Of a year's width: the two bars, with air around them. */
const BAR = 0.3;

export interface Bar {
  year: number;
  kind: "operations" | "investment" | "sources";
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Costs stacked, operations lowest, and what is found beside them, on one scale. A bar has no height below zero: a saving is
 * told in the table.
 */
export function bars(years: readonly YearSums[]): Bar[] {
  const positive = (ore: number) => Math.max(0, ore);
  const tallest = Math.max(1, ...years.flatMap((sums) => [positive(sums.operations_ore) + positive(sums.investment_ore), positive(sums.sources_ore)]));
  const height = (ore: number) => (positive(ore) / tallest) * HEIGHT;
  const step = WIDTH / Math.max(1, years.length);
  const width = step * BAR;
  return years.flatMap((sums, at) => {
    const left = step * (at + 0.5) - width;
    const [operations, investment, sources] = [height(sums.operations_ore), height(sums.investment_ore), height(sums.sources_ore)];
    const all: Bar[] = [
      { year: sums.year, kind: "operations", x: left, y: HEIGHT - operations, width, height: operations },
      { year: sums.year, kind: "investment", x: left, y: HEIGHT - operations - investment, width, height: investment },
      { year: sums.year, kind: "sources", x: left + width, y: HEIGHT - sources, width, height: sources },
    ];
    return all.filter((bar) => bar.height > 0);
  });
}
