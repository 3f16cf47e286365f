import type { InitiativeBoard, InitiativeRow } from "../../api";
import { Link, Section } from "../../components";
import { formatDate, formatKroner } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import styles from "./Initiatives.module.css";
import { MoneyTags, StateTag } from "./StatusTags";
import { useInitiativeTexts } from "./texts";

/** The initiatives by what the gate says, each group with what it costs and lacks. */
export function Board({ board }: { board: InitiativeBoard }) {
  const texts = useInitiativeTexts();
  return (
    <div className={styles.board}>
      {board.sums.by_gate.map(({ gate, count, cost_ore, gap_ore }) => (
        <Section key={gate} title={`${texts.gates[gate]} (${count})`}>
          <div className={styles.group}>
            <p className={`${styles.small} ${styles.none} numeric`}>{[cost_ore !== 0 && texts.costs(formatKroner(cost_ore)), gap_ore > 0 && texts.missing(formatKroner(gap_ore))].filter(Boolean).join(" · ")}</p>
            <ul className={styles.cards}>
              {board.rows.filter((row) => row.gate === gate).map((row) => <Card key={row.id} row={row} />)}
            </ul>
          </div>
        </Section>
      ))}
    </div>
  );
}

function Card({ row }: { row: InitiativeRow }) {
  const texts = useInitiativeTexts();
  const lang = useCouncilLanguage();
  const asks = [row.municipality_name ?? texts.allMunicipalities, row.requester_unit].filter(Boolean).join(", ");
  return (
    <li className={styles.card}>
      <Link lang={lang} to="/initiatives/$initiativeId" params={{ initiativeId: row.id }}>{row.title}</Link>
      <span className={styles.small}>{asks}</span>
      <div className={styles.tags}>
        <StateTag state={row.state} />
        {row.state_comment && <span className={styles.small} lang={lang}>{row.state_comment}</span>}
        {row.state_on && <span className={styles.small}>{texts.asOf(formatDate(row.state_on))}</span>}
      </div>
      <MoneyTags money={row.money} />
    </li>
  );
}
