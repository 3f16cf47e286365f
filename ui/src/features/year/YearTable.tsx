import { useState } from "react";
import { DataTable, Link, Select, type Column } from "../../components";
import { formatDate, weekNumber } from "../../format";
import { StatusTag } from "../meetings/StatusTag";
import { useDirectory } from "../settings/directory";
import type { Entry } from "./entries";
import { useYearTexts } from "./texts";
import { keyOf } from "./Wheel";
import styles from "./Year.module.css";

const kinds = ["meeting", "deadline", "holiday", "free"] as const satisfies readonly Entry["kind"][];

/** All that the wheel shows, in words and in order. */
export function YearTable({ entries }: { entries: readonly Entry[] }) {
  const all = useYearTexts();
  const texts = all.overview;
  const [kind, setKind] = useState<Entry["kind"] | "">("");
  const shown = entries.filter((entry) => kind === "" || entry.kind === kind);
  const columns: Column<Entry>[] = [
    { id: "date", header: texts.date, narrow: true, sortBy: (row) => row.day, cell: (row) => <span className="numeric">{dayOf(row, texts.period)}</span> },
    { id: "week", header: texts.weekNumber, align: "end", cell: (row) => weekNumber(row.day) },
    { id: "what", header: texts.what, rowHeader: true, cell: (row) => <What entry={row} /> },
    { id: "kind", header: texts.kind, narrow: true, sortBy: (row) => texts.kinds[row.kind], cell: (row) => texts.kinds[row.kind] },
  ];
  return (
    <div className={styles.wheel}>
      <div className={styles.filter}>
        <Select label={texts.show} value={kind} onChange={setKind} options={[{ value: "" as const, label: texts.table }, ...kinds.map((value) => ({ value, label: texts.kinds[value] }))]} />
      </div>
      <DataTable caption={texts.table} columns={columns} rows={shown} rowKey={keyOf} />
    </div>
  );
}

function dayOf(entry: Entry, period: (from: string, to: string) => string): string {
  if (entry.kind !== "free" || entry.free.first_day === entry.free.last_day) return formatDate(entry.day);
  return period(formatDate(entry.day), formatDate(entry.free.last_day));
}

function What({ entry }: { entry: Entry }) {
  const texts = useYearTexts();
  const { municipalities } = useDirectory();
  switch (entry.kind) {
    case "meeting":
      return (
        <span className={styles.what}>
          <Link to="/meetings/$meetingId" params={{ meetingId: entry.meeting.id }} search={{}}>{entry.meeting.name}</Link>
          <StatusTag status={entry.meeting.status} />
        </span>
      );
    case "deadline":
      return <span className={styles.what}>{texts.overview.deadline(texts.overview.deadlines[entry.which], entry.meeting.name)}</span>;
    case "holiday":
      return <span className={styles.what}>{texts.holidays[entry.holiday]}</span>;
    case "free": {
      const municipality = municipalities.find(({ id }) => id === entry.free.municipality_id);
      return <span className={styles.what}>{municipality ? texts.free.inMunicipality(entry.free.name, municipality.name) : entry.free.name}</span>;
    }
  }
}
