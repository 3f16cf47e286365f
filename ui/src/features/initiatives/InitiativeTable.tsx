import type { InitiativeRow } from "../../api";
import { DataTable, Link, type Column } from "../../components";
import { formatKroner } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import { GateTag, StateTag } from "./StatusTags";
import { useInitiativeTexts } from "./texts";

/** The same initiatives as the board, a row each. */
export function InitiativeTable({ rows }: { rows: readonly InitiativeRow[] }) {
  const texts = useInitiativeTexts();
  return <DataTable caption={texts.title} columns={useColumns()} rows={rows} rowKey={(row) => row.id} />;
}

function useColumns(): Column<InitiativeRow>[] {
  const texts = useInitiativeTexts();
  const { columns } = texts;
  const lang = useCouncilLanguage();
  const asks = (row: InitiativeRow) => row.municipality_name ?? texts.all;
  const amount = (id: string, header: string, ore: (row: InitiativeRow) => number | null): Column<InitiativeRow> => ({
    id, header, align: "end", narrow: true, sortBy: ore, cell: (row) => written(ore(row)),
  });
  return [
    {
      id: "title", header: columns.title, rowHeader: true, sortBy: (row) => row.title,
      cell: (row) => <Link lang={lang} to="/initiatives/$initiativeId" params={{ initiativeId: row.id }}>{row.title}</Link>,
    },
    { id: "municipality", header: columns.municipality, sortBy: asks, cell: asks },
    { id: "state", header: columns.state, narrow: true, sortBy: (row) => texts.states[row.state], cell: (row) => <StateTag state={row.state} /> },
    { id: "gate", header: columns.gate, narrow: true, sortBy: (row) => texts.gates[row.gate], cell: (row) => <GateTag gate={row.gate} /> },
    amount("cost", columns.cost, (row) => row.money.cost_ore),
    amount("sources", columns.sources, (row) => row.money.sums.sources_ore),
    amount("gap", columns.gap, (row) => row.money.gap_ore),
    amount("overspend", columns.overspend, (row) => row.money.overspend_ore),
  ];
}

function written(ore: number | null): string {
  return ore === null ? "" : formatKroner(ore);
}
