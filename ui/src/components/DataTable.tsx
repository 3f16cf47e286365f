import { Table } from "@digdir/designsystemet-react";
import { useMemo, useState, type ReactNode } from "react";
import { compareNorwegian } from "../format";
import styles from "./DataTable.module.css";
import { useComponentTexts } from "./texts";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by. Without it the column cannot be sorted. Null goes last either way. */
  sortBy?: (row: Row) => string | number | null;
  align?: "end";
  /** The column that names the row for a screen reader. */
  rowHeader?: boolean;
  /** Kept on one line: numbers, dates. */
  narrow?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  initialSort?: { column: string; ascending: boolean };
  /** Shown instead of an empty table. */
  empty?: ReactNode;
}

/** A table that scrolls in itself, so that the page never does sideways. */
export function DataTable<Row>({ caption, columns, rows, rowKey, initialSort, empty }: DataTableProps<Row>) {
  const texts = useComponentTexts();
  const [sort, setSort] = useState(initialSort);
  const sorted = useMemo(() => sortedRows(rows, columns, sort), [rows, columns, sort]);
  const sortColumn = columns.find((column) => column.id === sort?.column);
  if (rows.length === 0 && empty) return empty;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <Table className={styles.table} hover data-size="sm">
        <caption className="visually-hidden">
          {caption}
          {sort && sortColumn && `. ${texts.sortedBy(sortColumn.header, sort.ascending)}`}
        </caption>
        <Table.Head>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell
                key={column.id}
                className={column.align === "end" ? styles.end : undefined}
                sort={!column.sortBy ? undefined : sort?.column !== column.id ? "none" : sort.ascending ? "ascending" : "descending"}
                onClick={column.sortBy ? () => setSort((now) => ({ column: column.id, ascending: now?.column === column.id ? !now.ascending : true })) : undefined}
              >
                {column.header}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {sorted.map((row) => (
            <Table.Row key={rowKey(row)}>
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = [column.align === "end" && styles.end, column.narrow && styles.narrow].filter(Boolean).join(" ");
  if (column.rowHeader) {
    return (
      <th scope="row" className={`${styles.rowHeader} ${className}`}>
        {column.cell(row)}
      </th>
    );
  }
  return <Table.Cell className={className}>{column.cell(row)}</Table.Cell>;
}

function sortedRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort?: { column: string; ascending: boolean }): readonly Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (!by || !sort) return rows;
  const sign = sort.ascending ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * compareNorwegian(String(x), String(y));
  });
}
