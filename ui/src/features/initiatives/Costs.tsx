import { useState } from "react";
import type { InitiativeCost, InitiativeView } from "../../api";
import { DataTable, Section, type Column } from "../../components";
import { formatKroner } from "../../format";
import { CostsDialog } from "./CostsDialog";
import { EditButton } from "./EditButton";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";

/** What it costs, line by line. */
export function Costs({ view, editable }: { view: InitiativeView; editable: boolean }) {
  const texts = useInitiativeTexts().lines;
  const [editing, setEditing] = useState(false);
  return (
    <Section title={texts.costs} action={editable && <EditButton onClick={() => setEditing(true)}>{texts.editCosts}</EditButton>}>
      <DataTable caption={texts.costs} columns={useColumns(view.costs)} rows={view.costs} rowKey={(line) => line.id} empty={<p className={`subtle ${styles.none}`}>{texts.noCosts}</p>} />
      {editing && <CostsDialog view={view} onClose={() => setEditing(false)} />}
    </Section>
  );
}

/** The ends of the range only where any line has one. */
function useColumns(lines: readonly InitiativeCost[]): Column<InitiativeCost>[] {
  const all = useInitiativeTexts();
  const texts = all.lines;
  const hasRange = lines.some((line) => line.low_ore !== null || line.high_ore !== null);
  const amount = (id: string, header: string, ore: (line: InitiativeCost) => number): Column<InitiativeCost> => ({ id, header, align: "end", narrow: true, cell: (line) => formatKroner(ore(line)) });
  return [
    { id: "year", header: texts.year, narrow: true, cell: (line) => line.year },
    { id: "budget", header: texts.budget, narrow: true, cell: (line) => all.budgets[line.budget] },
    { id: "text", header: texts.text, rowHeader: true, cell: (line) => line.text },
    ...(hasRange ? [amount("low", texts.low, (line) => line.low_ore ?? line.likely_ore)] : []),
    amount("likely", hasRange ? texts.likely : texts.amount, (line) => line.likely_ore),
    ...(hasRange ? [amount("high", texts.high, (line) => line.high_ore ?? line.likely_ore)] : []),
  ];
}
