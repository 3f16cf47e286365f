import type { FieldChange, RowChange } from "../../api";
import { formatDate } from "../../format";
import type { HistoryTexts } from "./texts";

type Names = Partial<Record<string, string>>;

/** What nobody reads: keys of other rows, hashes, and the machine's own bookkeeping. */
const UNREADABLE = /(^id$|_id$|hash$|^position$|^external_ids$|access_ground$|^outline$|^media_type$|^created_at$|^added_at$|^template$)/;
const TRUTHS = new Set(["active", "is_host", "is_settled", "late", "recurring"]);
/** Fields whose values are words of the program, as against words of people. */
const CHOICES = new Set([
  "access", "basis", "budget", "financing", "function", "gate", "involvement", "kind", "language", "language_form", "mode", "numbering_sequence", "origin", "place",
  "prorated_by", "purpose", "recurs", "review", "standing", "state", "status", "title_access",
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
  if (field.endsWith("_ore")) return kroner(String(value));
  if (typeof value === "number") return String(value);
  if (value.startsWith("[")) return readableList(texts, value);
  if (CHOICES.has(field)) return (texts.values as Names)[value] ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

/** Whole øre in kroner: the comma is put in, nothing is computed. */
function kroner(ore: string): string {
  const digits = ore.replace("-", "").padStart(3, "0");
  return `${ore.startsWith("-") ? "−" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A list of small things, such as factors and figures: what each says, in words of the program where it has them. */
function readableList(texts: HistoryTexts, list: string): string {
  const word = (value: unknown) => (typeof value === "string" || typeof value === "number" ? ((texts.values as Names)[value] ?? String(value)) : "");
  const one = (item: unknown) => (typeof item === "object" && item !== null ? Object.values(item).map(word).filter(Boolean).join(" ") : word(item));
  try {
    const items: unknown = JSON.parse(list);
    return (Array.isArray(items) ? items.map(one).filter(Boolean).join("; ") : list) || texts.nothing;
  } catch {
    return list;
  }
}

/** The fields of a row that say something to people; a new row says only what was filled in. */
export function readableFields(row: RowChange): FieldChange[] {
  return row.fields.filter(({ field, before, after }) => {
    if (UNREADABLE.test(field)) return false;
    return row.op === "update" || [before, after].some((value) => value !== null && value !== "");
  });
}
