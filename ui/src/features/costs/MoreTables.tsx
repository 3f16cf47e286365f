import type { AmountRow, KeyVersion, ProratedBy, WorksheetFigures, WorksheetPreview } from "../../api";
import { formatDate } from "../../format";
import { AmountTable } from "./AmountTable";
import styles from "./Costs.module.css";
import { KeyTable } from "./KeyTable";
import { useCostTexts } from "./texts";

/** Everything behind the first table: the ways to prorate, net effects, comparisons, and the key with its figures. */
export function MoreTables({ preview, proratedBy, effectKey }: { preview: WorksheetPreview; proratedBy: ProratedBy; effectKey: KeyVersion | undefined }) {
  const texts = useCostTexts().table;
  const { figures, key } = preview;
  return (
    <div className={styles.tables}>
      {figures.covered && <Methods figures={figures} proratedBy={proratedBy} />}
      <Effects figures={figures} effectKey={effectKey} />
      {figures.previous && <Comparison title={texts.previous(figures.previous.version)} rows={figures.previous.rows} columns={[texts.before, texts.after, texts.change]} />}
      <section>
        <h4>{texts.key}</h4>
        <p className={styles.line}>{texts.keyLine(key.key_name, key.version, formatDate(key.valid_from))}</p>
        <KeyTable version={key} />
      </section>
    </div>
  );
}

/** A what-if beside the worksheet that holds. */
export function AgainstAdopted({ rows }: { rows: readonly AmountRow[] }) {
  const texts = useCostTexts().table;
  return <div className={styles.tables}><Comparison title={texts.against} rows={rows} columns={[texts.adopted, texts.thisOne, texts.change]} /></div>;
}

function Methods({ figures, proratedBy }: { figures: WorksheetFigures; proratedBy: ProratedBy }) {
  const texts = useCostTexts().table;
  const heading = (method: ProratedBy, words: string) => (method === proratedBy ? `${words} (${texts.inUse})` : words);
  const { totals } = figures;
  return (
    <section>
      <h4>{texts.methods}</h4>
      <AmountTable
        caption={texts.methods} first={texts.payer} columns={[heading("none", texts.byNone), heading("months", texts.byMonths), heading("days", texts.byDays)]}
        lines={[
          ...figures.payers.map((payer) => ({ name: payer.name, texts: [payer.by_none, payer.by_months, payer.by_days].map(({ amount }) => amount.text) })),
          { name: texts.sum, texts: [totals.by_none.text, totals.by_months.text, totals.by_days.text] },
        ]}
      />
    </section>
  );
}

function Effects({ figures: { effects }, effectKey }: { figures: WorksheetFigures; effectKey: KeyVersion | undefined }) {
  const texts = useCostTexts().table;
  if (!effects) return null;
  return (
    <section>
      <h4>{texts.effects}</h4>
      <p className={styles.line}>{effects.by_other_key ? texts.effectsByKey(effects.host, effectKey?.key_name ?? texts.otherKey) : texts.effectsWhole(effects.host)}</p>
      <AmountTable
        caption={texts.effects} first={texts.party} columns={[texts.pays, texts.bears, texts.net, texts.netFirst]}
        lines={effects.rows.map(({ name, full_year: full, first_year: first }) => ({ name, texts: [full.paid.text, full.share.text, full.net.text, first.net.text] }))}
      />
    </section>
  );
}

function Comparison({ title, rows, columns }: { title: string; rows: readonly AmountRow[]; columns: readonly string[] }) {
  const texts = useCostTexts().table;
  return (
    <section>
      <h4>{title}</h4>
      <AmountTable caption={title} first={texts.payer} columns={columns} lines={rows.map(({ name, before, after, difference }) => ({ name, texts: [before.text, after.text, difference.text] }))} />
    </section>
  );
}
