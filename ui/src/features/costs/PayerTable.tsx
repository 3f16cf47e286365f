import type { ProratedBy, WorksheetFigures } from "../../api";
import { AmountTable, type AmountLine } from "./AmountTable";
import styles from "./Costs.module.css";
import { useCostTexts } from "./texts";

/** Who bears how much: shares, the full year, and the first year as it is prorated. Columns that say nothing new are left out. */
export function PayerTable({ caption, figures, proratedBy }: { caption: string; figures: WorksheetFigures; proratedBy: ProratedBy }) {
  const texts = useCostTexts().table;
  const { covered, differs, payers, totals } = figures;
  const hasFirst = covered !== null && proratedBy !== "none";
  const columns = [
    differs ? texts.computed : texts.share,
    ...(differs ? [texts.used] : []),
    texts.factor,
    covered ? texts.fullYear : texts.once,
    ...(hasFirst ? [texts.firstYear[proratedBy](covered.year)] : []),
    ...(differs ? [texts.difference] : []),
  ];
  const lines = payers.map((payer): AmountLine => ({
    name: payer.name,
    texts: [
      payer.computed.percent, ...(differs ? [payer.used.percent] : []), payer.factor, payer.full_year.amount.text,
      ...(hasFirst ? [payer.first_year.amount.text] : []), ...(differs ? [payer.difference.text] : []),
    ],
  }));
  const sum: AmountLine = { name: texts.sum, texts: ["", ...(differs ? [""] : []), "", totals.full_year.text, ...(hasFirst ? [totals.first_year.text] : [])] };
  return (
    <>
      <AmountTable caption={caption} first={texts.payer} columns={columns} lines={[...lines, sum]} />
      <Notes figures={figures} />
    </>
  );
}

/** How much of the year it is, and who got the øre that were left over. */
function Notes({ figures: { covered, remainders } }: { figures: WorksheetFigures }) {
  const texts = useCostTexts().table;
  if (!covered && remainders.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {covered && <li>{texts.covered(covered.year, covered.months, covered.days, covered.days_in_year)}</li>}
      {remainders.map(({ is_first_year, payer, remainder, by_tie }) => (
        <li key={`${is_first_year} ${payer}`}>
          {`${is_first_year ? texts.ofFirstYear : texts.ofFullYear}: ${(by_tie ? texts.remainderTie : texts.remainder)(payer, remainder)}`}
        </li>
      ))}
    </ul>
  );
}
