import { useState } from "react";
import { newId, type ItemRecord, type MunicipalityPosition, type Position, type Proceedings } from "../../../api";
import { useExecute } from "../../../commands";
import { Button, Heading } from "../../../components";
import { KeyHint, shortcut } from "./KeyHint";
import { KEYS } from "./keys";
import { nextPosition } from "./outcomes";
import { PositionRow } from "./PositionRow";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";
import { useRunKeys } from "./use-run-keys";

interface PositionsProps {
  record: Proceedings;
  item: ItemRecord;
  editable: boolean;
  keysOn: boolean;
}

/** Where each municipality stands: one click each, or its number. */
export function Positions({ record, item, editable, keysOn }: PositionsProps) {
  const texts = useRunTexts().positions;
  const { run } = useExecute();
  /** The municipality whose remark is asked for before it can be written down that it has one. */
  const [asking, setAsking] = useState<string | null>(null);
  const setAll = (rows: readonly MunicipalityPosition[], position: Position | null, note: string) => {
    const positions = rows.map(({ municipality_id }) => ({ id: newId(), municipality_id, position, note }));
    return run({ type: "positions.set", item_id: item.item_id, positions }, { quiet: true });
  };
  const set = (row: MunicipalityPosition, position: Position | null, note: string) => setAll([row], position, note);
  const asked = item.positions.filter((row) => row.is_asked);
  const waiting = asked.filter((row) => row.position === null);
  const allAgree = () => {
    if (waiting.length > 0) void setAll(waiting, "agree", "");
  };
  const step = (row: MunicipalityPosition) => void set(row, nextPosition(row.position), "");
  const digits = asked.slice(0, 9).map((row, index): [string, () => void] => [String(index + 1), () => step(row)]);
  useRunKeys(editable ? { ...Object.fromEntries(digits), [KEYS.allAgree]: allAgree } : {}, keysOn);

  const choose = (row: MunicipalityPosition, position: Position) => {
    setAsking(null);
    if (position === row.position) void set(row, null, "");
    else if (position === "agree_with_remark" && row.note === "") setAsking(row.municipality_id);
    else void set(row, position, row.note);
  };
  const remark = async (row: MunicipalityPosition, note: string) => {
    const position = asking === row.municipality_id ? "agree_with_remark" : row.position;
    if ((await set(row, position, note)) !== null) setAsking(null);
  };
  const names = (row: MunicipalityPosition) =>
    record.people.filter((person) => person.municipality_id === row.municipality_id && item.voters.includes(person.person_id)).map((person) => person.name);
  return (
    <section className={styles.part} aria-labelledby="run-positions">
      <div className={styles.partHead}>
        <Heading level={2} data-size="2xs" id="run-positions" tabIndex={-1}>{texts.heading}</Heading>
        <span className="subtle" role="status">{texts.counted(asked.length - waiting.length, asked.length)}</span>
        {editable && (
          <Button variant="secondary" data-size="sm" disabled={waiting.length === 0} onClick={allAgree} {...shortcut("allAgree", keysOn)}>
            {texts.allAgree}
            <KeyHint action="allAgree" on={keysOn} />
          </Button>
        )}
      </div>
      <ol className={styles.positions}>
        {item.positions.map((row) => (
          <PositionRow
            key={row.municipality_id} row={row} number={keysOn && editable ? asked.indexOf(row) + 1 : 0} names={names(row)} editable={editable}
            asking={asking === row.municipality_id} onChoose={(position) => choose(row, position)} onRemark={(note) => void remark(row, note)}
          />
        ))}
      </ol>
    </section>
  );
}
