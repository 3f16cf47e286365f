import { ArrowUndoIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type HistoryEntry } from "../../api";
import { Button, EmptyState, Tag } from "../../components";
import { doneText, useCommandTexts, useUndo } from "../../commands";
import { useFormat } from "../../format";
import { EntryChanges } from "./EntryChanges";
import styles from "./History.module.css";
import { useHistoryTexts } from "./texts";

export interface HistoryListProps {
  /** How many entries at first, and how many more each time. */
  limit: number;
  /** Only what concerns this case, with all that stands in it and hangs on it. */
  caseId?: string;
}

/** Who did what and when, what became of it, and the undoing of it. */
export function HistoryList({ limit, caseId }: HistoryListProps) {
  const texts = useHistoryTexts();
  const [shown, setShown] = useState(limit);
  const { data: entries } = useSuspenseQuery(read("history", { limit: shown, ...(caseId ? { case_id: caseId } : {}) }));
  if (entries.length === 0) return <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>;
  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
      </ol>
      {entries.length === shown && (
        <Button variant="secondary" data-size="sm" onClick={() => setShown(shown + limit)}>{texts.more}</Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const texts = useHistoryTexts();
  const commandTexts = useCommandTexts();
  const format = useFormat();
  const undo = useUndo();
  const [undoing, setUndoing] = useState(false);
  const what = doneText(commandTexts, { kind: entry.kind, subject: entry.subject });
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <span className={entry.undone ? styles.undone : undefined}>{what}</span>
        {entry.undone && <Tag>{texts.undone}</Tag>}
      </div>
      <div className={styles.who}>{texts.by(entry.actor_name, format.timestamp(entry.at))}</div>
      <div className={styles.foot}>
        <EntryChanges rows={entry.rows} />
        {!entry.undone && (
          <Button
            variant="tertiary"
            data-size="sm"
            icon={<ArrowUndoIcon aria-hidden />}
            aria-label={texts.undoOne(what)}
            loading={undoing}
            onClick={async () => {
              setUndoing(true);
              await undo(entry.id);
              setUndoing(false);
            }}
          >
            {texts.undo}
          </Button>
        )}
      </div>
    </li>
  );
}
