import type { ReactNode } from "react";
import type { FigureView } from "../../api";
import { DataTable, EmptyState, Section, type Column } from "../../components";
import { today } from "../../format";
import { useDirectory } from "../settings/directory";
import { Count, Sum } from "./Count";
import { dayTitle, populationTable, sumOf, type PopulationRow, type Subject } from "./figures";
import styles from "./Figures.module.css";
import { Sources } from "./Sources";
import { useFigureTexts } from "./texts";

interface PopulationSectionProps {
  figures: readonly FigureView[];
  /** What to do where there are none. */
  action: ReactNode;
  onHistory: (subject: Subject) => void;
}

/** How many live in each municipality, year by year, and together. */
export function PopulationSection({ figures, action, onHistory }: PopulationSectionProps) {
  const texts = useFigureTexts();
  const { municipalities } = useDirectory();
  const { days, rows } = populationTable(figures, municipalities, today());
  if (days.length === 0) {
    return <Section title={texts.population}><EmptyState title={texts.emptyPopulation} action={action}>{texts.emptyPopulationHelp}</EmptyState></Section>;
  }
  const columns: Column<PopulationRow | "sum">[] = [
    { id: "municipality", header: texts.municipality, rowHeader: true, cell: (row) => (row === "sum" ? texts.sum : row.municipality.name) },
    ...days.map((day): Column<PopulationRow | "sum"> => ({
      id: day, header: dayTitle(day), align: "end", narrow: true,
      cell: (row) => (row === "sum" ? <Sum value={sumOf(rows, day)} /> : <Count figure={row.byDay.get(day)} name={row.municipality.name} onHistory={onHistory} />),
    })),
  ];
  return (
    <Section title={texts.population}>
      <DataTable caption={texts.population} columns={columns} rows={[...rows, "sum"]} rowKey={(row) => (row === "sum" ? row : row.municipality.id)} />
      <p className={`subtle ${styles.lead}`}>{texts.firstOfYear}</p>
      <Sources figures={rows.flatMap((row) => [...row.byDay.values()])} />
    </Section>
  );
}
