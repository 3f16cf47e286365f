import type { FieldChange, RowChange } from "../../api";
import { formatDate, formatKroner } from "../../format";
import type { HistoryTexts } from "./texts";

type Names = Partial<Record<string, string>>;

/** What nobody reads: keys of other rows, hashes, and the machine's own bookkeeping. */
const UNREADABLE = /(^id$|_id$|hash$|^position$|^external_ids$|^outline$|^media_type$|^created_at$|^added_at$)/;
const TRUTHS = new Set(["active", "is_host", "late", "recurring"]);
/** Fields whose values are words of the program, as against words of people. */
const CHOICES = new Set([
  "access", "budget", "financing", "function", "gate", "involvement", "kind", "language", "language_form", "mode", "numbering_sequence", "purpose", "status", "place", "standing", "state",
]);

export function tableName(texts: HistoryTexts, table: string): string {
  return (texts.tables as Names)[table] ?? table;
}

export function fieldName(texts: HistoryTexts, field: string): string {
  return (texts.fields as Names)[field] ?? field;
}

/** A value as a person would write it. */
export function readableValue(texts: HistoryTexts, field: string, value: FieldChange["before"]): string {
  if (value === null || value === "") return texts.nothing;
  if (TRUTHS.has(field)) return value === 1 ? texts.yes : texts.no;
  if (typeof value === "number") return field.endsWith("_ore") ? formatKroner(value) : String(value);
  if (CHOICES.has(field)) return (texts.values as Names)[value] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

/** The fields of a row that say something to people; a new row says only what was filled in. */
export function readableFields(row: RowChange): FieldChange[] {
  return row.fields.filter(({ field, before, after }) => {
    if (UNREADABLE.test(field)) return false;
    return row.op === "update" || [before, after].some((value) => value !== null && value !== "");
  });
}
