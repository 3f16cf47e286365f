import { DataTable, type Column } from "../../components";

/** A row of amounts that the core has written out: what it is about, and one text for each column. */
export interface AmountLine {
  name: string;
  texts: readonly string[];
}

interface AmountTableProps {
  caption: string;
  first: string;
  columns: readonly string[];
  lines: readonly AmountLine[];
}

/** Words to the left, numbers to the right. */
export function AmountTable({ caption, first, columns, lines }: AmountTableProps) {
  const shown: Column<AmountLine>[] = [
    { id: "name", header: first, rowHeader: true, cell: (line) => line.name },
    ...columns.map((header, at): Column<AmountLine> => ({ id: String(at), header, align: "end", narrow: true, cell: (line) => line.texts[at] ?? "" })),
  ];
  return <DataTable caption={caption} columns={shown} rows={lines} rowKey={(line) => line.name} />;
}
