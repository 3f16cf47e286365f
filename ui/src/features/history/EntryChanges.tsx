import type { RowChange } from "../../api";
import { fieldName, readableFields, readableValue, tableName } from "./readable";
import styles from "./History.module.css";
import { useHistoryTexts } from "./texts";

/** A packet import changes hundreds of rows; the first ones tell what it was. */
const ROWS_SHOWN = 40;

/** Before → after of each row, folded until somebody asks. */
export function EntryChanges({ rows }: { rows: readonly RowChange[] }) {
  const texts = useHistoryTexts();
  const readable = rows.filter((row) => readableFields(row).length > 0);
  if (readable.length === 0) return null;
  return (
    <details className={styles.changes}>
      <summary>{texts.changes(readable.length)}</summary>
      {readable.slice(0, ROWS_SHOWN).map((row) => (
        <section key={`${row.table} ${row.key}`} className={styles.row}>
          <p className={styles.rowName}>{`${texts.operation[row.op]}: ${tableName(texts, row.table)}`}</p>
          <dl>
          
          {readableFields(row).map(({ field, before, after }) => (
            <div key={field} className={styles.field}>
              <dt>{fieldName(texts, field)}</dt>
              <dd>
                {row.op !== "insert" && <del>{readableValue(texts, field, before)}</del>}
                {row.op === "update" && <span aria-hidden>{" → "}</span>}
                {row.op !== "delete" && <ins>{readableValue(texts, field, after)}</ins>}
              </dd>
            </div>
          ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
