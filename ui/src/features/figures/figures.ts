import { newId, type Command, type Day, type FigureKind, type FiguresPreview, type FigureView, type Municipality, type MunicipalityId } from "../../api";
import { compareNorwegian, formatDate, today } from "../../format";
import { isWithin } from "../settings/directory";

export const kinds = ["population", "headcount_permanent", "headcount_engaged"] as const satisfies readonly FigureKind[];

/** What a figure counts and whose it is: the figures of one subject are each other's history. */
export type Subject = Pick<FigureView, "kind" | "municipality_id" | "unit">;

/** A municipality, and the figure that holds of each day. */
export interface PopulationRow {
  municipality: Municipality;
  byDay: ReadonlyMap<Day, FigureView>;
}

export interface PopulationTable {
  /** The days that have figures, the latest first. */
  days: Day[];
  rows: PopulationRow[];
}

/** Municipality by day. Former municipalities stand there as long as they have figures. */
export function populationTable(figures: readonly FigureView[], municipalities: readonly Municipality[], now: Day): PopulationTable {
  const holding = figures.filter((figure) => figure.kind === "population" && figure.is_newest);
  const rows = municipalities
    .map((municipality) => ({
      municipality,
      byDay: new Map(holding.filter((figure) => figure.municipality_id === municipality.id).map((figure) => [figure.as_of, figure])),
    }))
    .filter(({ municipality, byDay }) => byDay.size > 0 || isWithin(now, municipality));
  return { days: [...new Set(holding.map((figure) => figure.as_of))].toSorted().toReversed(), rows };
}

/** All municipalities together on a day; null when one of them has no figure, for then there is no sum. */
export function sumOf(rows: readonly PopulationRow[], day: Day): number | null {
  const values = rows.map((row) => row.byDay.get(day)?.value);
  return values.includes(undefined) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Those who work in a unit on a day. */
export interface HeadcountRow {
  unit: string;
  municipality_id: MunicipalityId | null;
  as_of: Day;
  permanent: FigureView | undefined;
  engaged: FigureView | undefined;
}

/** By unit, the latest day first. */
export function headcountRows(figures: readonly FigureView[]): HeadcountRow[] {
  const rows = new Map<string, HeadcountRow>();
  for (const figure of figures) {
    if (figure.kind === "population" || !figure.is_newest) continue;
    const { unit, municipality_id, as_of } = figure;
    const key = JSON.stringify([unit, municipality_id, as_of]);
    const row = rows.get(key) ?? { unit, municipality_id, as_of, permanent: undefined, engaged: undefined };
    rows.set(key, { ...row, [figure.kind === "headcount_permanent" ? "permanent" : "engaged"]: figure });
  }
  return [...rows.values()].toSorted((a, b) => compareNorwegian(a.unit, b.unit) || (a.as_of < b.as_of ? 1 : -1));
}

/** The day as a heading: the year alone, where it is of its first day as SSB's are. */
export function dayTitle(day: Day): string {
  return day.endsWith("-01-01") ? day.slice(0, 4) : formatDate(day);
}

/** The day something was fetched, where the machine stands. */
export function fetchedDay({ fetched_at }: Pick<FigureView, "fetched_at">): string {
  return formatDate(today(new Date(fetched_at)));
}

/** What was seen, as the one step that keeps it. */
export function keepCommand({ rows, origin, fetched_at, as_of, source, note }: FiguresPreview): Command {
  const figures = rows.map(({ municipality_id, value }) => ({ id: newId(), kind: "population" as const, municipality_id, unit: "", value, as_of, source, note }));
  return { type: "figures.keep", origin, fetched_at, figures };
}

/** «31 500» as people write it; null for what is no whole number. */
export function parseCount(written: string): number | null {
  const digits = written.replace(/\s/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Four digits; null for what is no year. */
export function parseYear(written: string): number | null {
  return /^\d{4}$/.test(written.trim()) ? Number(written.trim()) : null;
}
