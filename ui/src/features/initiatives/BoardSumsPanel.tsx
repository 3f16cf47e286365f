import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import type { BoardSums, MunicipalitySums, SourceSum } from "../../api";
import { DataTable, Section, type Column } from "../../components";
import { formatKroner } from "../../format";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";
import { YearSumsPanel } from "./YearSumsPanel";

const totals = ["cost_ore", "operations_ore", "investment_ore", "unplaced_ore", "sources_ore", "gap_ore", "surplus_ore", "overspend_ore"] as const;
/** Shown only where there is something. */
const rare = new Set<(typeof totals)[number]>(["unplaced_ore", "surplus_ore"]);
const warns = new Set<(typeof totals)[number]>(["gap_ore", "overspend_ore"]);

/** What the initiatives that are shown add up to: in all, by year, by municipality and by payer. */
export function BoardSumsPanel({ sums, year }: { sums: BoardSums; year: number | undefined }) {
  const texts = useInitiativeTexts().sums;
  const name = { cost_ore: texts.cost, operations_ore: texts.operations, investment_ore: texts.investment, unplaced_ore: texts.unplaced, sources_ore: texts.sources, gap_ore: texts.gap, surplus_ore: texts.surplus, overspend_ore: texts.overspend };
  const [municipalityColumns, payerColumns] = [useMunicipalityColumns(), usePayerColumns()];
  return (
    <>
      <Section title={year === undefined ? texts.title : texts.ofYear(year)}>
        <p className={`subtle ${styles.none}`}>{year === undefined ? texts.help : `${texts.help} ${texts.overspendHelp}`}</p>
        <dl className={styles.totals}>
          {totals.filter((total) => !rare.has(total) || sums.total[total] !== 0).map((total) => (
            <div key={total} data-warns={warns.has(total) && sums.total[total] > 0}>
              <dt>{name[total]}</dt>
              <dd>{warns.has(total) && sums.total[total] > 0 && <ExclamationmarkTriangleIcon aria-hidden />} <Kroner ore={sums.total[total]} /></dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={texts.byYear}>
        <YearSumsPanel years={sums.by_year} />
      </Section>
      <Section title={texts.byMunicipality}>
        <DataTable caption={texts.byMunicipality} columns={municipalityColumns} rows={sums.by_municipality} rowKey={(row) => row.municipality_id ?? "all"} />
      </Section>
      {sums.payers.length > 0 && (
        <Section title={texts.payers}>
          <DataTable caption={texts.payers} columns={payerColumns} rows={sums.payers} rowKey={(row) => row.party} />
        </Section>
      )}
    </>
  );
}

function Kroner({ ore }: { ore: number }) {
  return useInitiativeTexts().kroner(formatKroner(ore));
}

function useMunicipalityColumns(): Column<MunicipalitySums>[] {
  const texts = useInitiativeTexts();
  const { sums, columns } = texts;
  const amount = (id: string, header: string, ore: (row: MunicipalitySums) => number): Column<MunicipalitySums> => ({
    id, header, align: "end", narrow: true, sortBy: ore, cell: (row) => formatKroner(ore(row)),
  });
  return [
    { id: "name", header: columns.municipality, rowHeader: true, sortBy: (row) => row.name ?? "", cell: (row) => row.name ?? texts.allMunicipalities },
    { id: "count", header: sums.asks, align: "end", narrow: true, sortBy: (row) => row.count, cell: (row) => row.count },
    amount("operations", sums.yearColumns.operations, (row) => row.operations_ore),
    amount("investment", sums.yearColumns.investment, (row) => row.investment_ore),
    amount("cost", columns.cost, (row) => row.cost_ore),
    amount("sources", columns.sources, (row) => row.sources_ore),
    amount("gap", columns.gap, (row) => row.gap_ore),
    amount("overspend", columns.overspend, (row) => row.overspend_ore),
    amount("pays", sums.pays, (row) => row.pays_ore),
  ];
}

function usePayerColumns(): Column<SourceSum>[] {
  const { sums } = useInitiativeTexts();
  return [
    { id: "payer", header: sums.payer, rowHeader: true, sortBy: (row) => row.party, cell: (row) => row.party },
    { id: "amount", header: sums.amount, align: "end", narrow: true, sortBy: (row) => row.amount_ore, cell: (row) => formatKroner(row.amount_ore) },
  ];
}
