import type { DiffRow, DiffRun, PartDifference } from "../../../api";
import { Heading, Tag } from "../../../components";
import { useVersionTexts } from "./texts";
import styles from "./Versions.module.css";

const isSame = ({ older, newer }: DiffRow) => JSON.stringify(older) === JSON.stringify(newer);
export const isChanged = ({ rows, older_heading, newer_heading }: PartDifference) => older_heading !== newer_heading || rows.some((row) => !isSame(row));

/** A part of the text in two versions, side by side: what is gone is struck, what is new is underlined, and both are said. */
export function Difference({ part, lang }: { part: PartDifference; lang: string }) {
  const texts = useVersionTexts();
  const { older_heading: before, newer_heading: after } = part;
  const title = part.part === "section" ? (before !== null && after !== null && before !== after ? texts.renamed(before, after) : after ?? before ?? "") : texts.partNames[part.part];
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <Heading level={3} data-size="2xs" {...(part.part === "section" ? { lang } : {})}>{title}</Heading>
        {part.part === "section" && before === null && <Tag tone="success">{texts.onlyNewer}</Tag>}
        {part.part === "section" && after === null && <Tag tone="danger">{texts.onlyOlder}</Tag>}
      </div>
      {part.rows.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr><th scope="col">{texts.older}</th><th scope="col">{texts.newer}</th></tr>
            </thead>
            <tbody lang={lang}>{folded(part.rows).map((row, index) => <Row key={index} row={row} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Lines that are alike on both sides; those in the middle of many are folded away. */
type Shown = DiffRow | { alike: number };

/** Keeps a line of context on each side of a change. */
function folded(rows: readonly DiffRow[]): Shown[] {
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - 1), at + 2).some((row) => !isSame(row)));
  const shown: Shown[] = [];
  rows.forEach((row, at) => {
    const last = shown.at(-1);
    if (near[at]) shown.push(row);
    else if (last && "alike" in last) last.alike += 1;
    else shown.push({ alike: 1 });
  });
  return shown;
}

function Row({ row }: { row: Shown }) {
  const texts = useVersionTexts();
  if ("alike" in row) return <tr><td colSpan={2} className={styles.alike}>{texts.unchanged(row.alike)}</td></tr>;
  return (
    <tr>
      <td>{row.older && <Side runs={row.older} kind="del" />}</td>
      <td>{row.newer && <Side runs={row.newer} kind="ins" />}</td>
    </tr>
  );
}

function Side({ runs, kind: Element }: { runs: readonly DiffRun[]; kind: "del" | "ins" }) {
  const texts = useVersionTexts();
  return runs.map(({ text, changed }, index) => changed ? (
    <Element key={index}>
      <span className="visually-hidden">{` ${Element === "del" ? texts.removed : texts.added} `}</span>
      {text}
    </Element>
  ) : <span key={index}>{text}</span>);
}
