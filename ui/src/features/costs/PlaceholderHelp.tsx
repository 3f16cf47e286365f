import type { WorksheetView } from "../../api";
import { Details } from "../../components";
import styles from "./Costs.module.css";
import { useCostTexts } from "./texts";

/** The words that can be typed in the case for figures of its worksheet, with what they stand for now. */
export function PlaceholderHelp({ sheet: { figures } }: { sheet: WorksheetView }) {
  const texts = useCostTexts().placeholders;
  const typed = (words: string) => `{{${words}}}`;
  const rows = [
    [typed(texts.total), figures.totals.full_year.text],
    [typed(texts.firstYear), figures.totals.first_year.text],
    ...figures.payers.flatMap(({ name, used, full_year }) => [
      [typed(`${texts.share} ${name}`), used.percent],
      [typed(`${texts.amount} ${name}`), full_year.amount.text],
    ]),
  ];
  return (
    <Details data-size="sm" data-color="neutral">
      <Details.Summary>{texts.summary}</Details.Summary>
      <Details.Content>
        <p className={styles.line}>{texts.lead}</p>
        <ul className={styles.notes}>
          {rows.map(([words, value]) => <li key={words}><code>{words}</code> <span className="numeric">{value}</span></li>)}
        </ul>
      </Details.Content>
    </Details>
  );
}
