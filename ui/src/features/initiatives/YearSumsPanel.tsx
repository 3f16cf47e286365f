import type { YearSums } from "../../api";
import { DataTable, Paragraph, type Column } from "../../components";
import { formatKroner } from "../../format";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";
import { YearChart } from "./YearChart";

/** Costs against sources by year, drawn and as a table that says the same. */
export function YearSumsPanel({ years }: { years: readonly YearSums[] }) {
  const texts = useInitiativeTexts();
  const columns = useColumns();
  if (years.length === 0) return <Paragraph className="subtle">{texts.sums.noYears}</Paragraph>;
  return (
    <div className={styles.beside}>
      <YearChart years={years} />
      <DataTable caption={texts.lines.perYear} columns={columns} rows={years} rowKey={(row) => String(row.year)} />
    </div>
  );
}

function useColumns(): Column<YearSums>[] {
  const texts = useInitiativeTexts().sums.yearColumns;
  const amount = (id: string, header: string, ore: (row: YearSums) => number): Column<YearSums> => ({
    id, header, align: "end", narrow: true, sortBy: ore, cell: (row) => formatKroner(ore(row)),
  });
  return [
    { id: "year", header: texts.year, rowHeader: true, narrow: true, sortBy: (row) => row.year, cell: (row) => row.year },
    amount("operations", texts.operations, (row) => row.operations_ore),
    amount("investment", texts.investment, (row) => row.investment_ore),
    amount("sources", texts.sources, (row) => row.sources_ore),
    amount("gap", texts.gap, (row) => row.gap_ore),
  ];
}
