import type { ReactNode } from "react";
import type { FigureView } from "../../api";
import { DataTable, EmptyState, Section } from "../../components";
import { formatDate } from "../../format";
import { useDirectory } from "../settings/directory";
import { Count, Sum } from "./Count";
import { headcountRows, type HeadcountRow, type Subject } from "./figures";
import { Sources } from "./Sources";
import { useFigureTexts } from "./texts";

interface HeadcountSectionProps {
  figures: readonly FigureView[];
  action: ReactNode;
  onHistory: (subject: Subject) => void;
}

/** How many work in each unit: in permanent posts, on engagement, and together. */
export function HeadcountSection({ figures, action, onHistory }: HeadcountSectionProps) {
  const texts = useFigureTexts();
  const { municipalities } = useDirectory();
  const rows = headcountRows(figures);
  const nameOf = (row: HeadcountRow) => municipalities.find(({ id }) => id === row.municipality_id)?.name ?? "";
  const unitOf = (row: HeadcountRow) => [row.unit, nameOf(row)].filter(Boolean).join(", ");
  const spoken = (row: HeadcountRow, kind: keyof typeof texts.kinds) => `${unitOf(row)}, ${texts.kinds[kind].toLowerCase()}`;
  return (
    <Section title={texts.headcount} action={rows.length > 0 && action}>
      <DataTable
        caption={texts.headcount} rows={rows} rowKey={(row) => JSON.stringify([row.unit, row.municipality_id, row.as_of])}
        empty={<EmptyState title={texts.emptyHeadcount} action={action}>{texts.emptyHeadcountHelp}</EmptyState>}
        columns={[
          { id: "unit", header: texts.unit, rowHeader: true, sortBy: unitOf, cell: unitOf },
          { id: "day", header: texts.day, narrow: true, sortBy: (row) => row.as_of, cell: (row) => formatDate(row.as_of) },
          {
            id: "permanent", header: texts.kinds.headcount_permanent, align: "end", sortBy: (row) => row.permanent?.value ?? null,
            cell: (row) => <Count figure={row.permanent} name={spoken(row, "headcount_permanent")} onHistory={onHistory} />,
          },
          {
            id: "engaged", header: texts.kinds.headcount_engaged, align: "end", sortBy: (row) => row.engaged?.value ?? null,
            cell: (row) => <Count figure={row.engaged} name={spoken(row, "headcount_engaged")} onHistory={onHistory} />,
          },
          { id: "sum", header: texts.sum, align: "end", cell: (row) => <Sum value={row.permanent && row.engaged ? row.permanent.value + row.engaged.value : null} /> },
        ]}
      />
      <Sources figures={rows.flatMap((row) => [row.permanent, row.engaged].filter((figure) => figure !== undefined))} />
    </Section>
  );
}
