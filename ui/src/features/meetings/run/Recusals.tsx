import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { Check, ItemRecord, Language, Proceedings, RecusalGround } from "../../../api";
import { useExecute } from "../../../commands";
import { Button, Heading, IconButton } from "../../../components";
import { CheckList } from "../../checks/CheckList";
import { useRecordTexts, type RecordTexts } from "../record/texts";
import { RecusalDialog } from "./RecusalDialog";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

/** A ground in words with its place in the law. */
export function groundText(texts: RecordTexts, grounds: readonly RecusalGround[], code: string): string {
  const words: Partial<Record<string, string>> = texts.grounds;
  const ground = grounds.find((one) => one.code === code);
  const what = words[code] ?? texts.groundOther;
  return ground ? texts.citation(what, ground.law, ground.place) : what;
}

interface RecusalsProps {
  record: Proceedings;
  item: ItemRecord;
  /** What in the case may call for somebody to leave it. */
  hints: readonly Check[];
  /** The language of the case. */
  lang: Language;
  editable: boolean;
}

/** Who left the case, on which ground, and who came instead. */
export function Recusals({ record, item, hints, lang, editable }: RecusalsProps) {
  const texts = useRunTexts().recusals;
  const words = useRecordTexts();
  const { run } = useExecute();
  const [adding, setAdding] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="run-recusals">
      <div className={styles.partHead}>
        <Heading level={2} data-size="2xs" id="run-recusals">{texts.heading}</Heading>
        {editable && <Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>{texts.add}</Button>}
      </div>
      <CheckList checks={hints} about={{ case_id: item.case_id }} lang={lang} />
      {item.recusals.length === 0 ? <p className="subtle">{texts.none}</p> : (
        <ul className={styles.lines}>
          {item.recusals.map((row) => (
            <li key={row.id}>
              <span>
                {texts.line(row.name, groundText(words, record.grounds, row.ground), row.deputy_name)}
                {row.note && <span className={styles.small}>{row.note}</span>}
              </span>
              {editable && <IconButton data-size="sm" label={texts.remove(row.name)} icon={<TrashIcon aria-hidden />} onClick={() => void run({ type: "recusal.remove", id: row.id })} />}
            </li>
          ))}
        </ul>
      )}
      {adding && <RecusalDialog record={record} item={item} onClose={() => setAdding(false)} />}
    </section>
  );
}
