import { useState } from "react";
import type { AgendaLine } from "../../../api";
import { useExecute } from "../../../commands";
import { Input, useToast } from "../../../components";
import { useMeetingTexts } from "../texts";
import styles from "./Agenda.module.css";
import { parseMinutes } from "./clock";

/** A line's minutes, changed where they stand: Enter or leaving saves, Escape gives up. The focus stays where it is. */
export function MinutesField({ line, editable }: { line: AgendaLine; editable: boolean }) {
  const texts = useMeetingTexts().agenda;
  const toast = useToast();
  const { run } = useExecute();
  const [draft, setDraft] = useState<string | null>(null);
  const written = line.minutes === null ? "" : String(line.minutes);
  const wrong = draft !== null && parseMinutes(draft) === undefined;
  const save = async () => {
    if (draft === null) return;
    const minutes = parseMinutes(draft);
    if (minutes === undefined) {
      toast({ text: texts.minutesWrong, failed: true });
      return;
    }
    if (minutes !== line.minutes) await run({ type: "agenda.set_minutes", item_id: line.id, minutes });
    setDraft((now) => (now === draft ? null : now));
  };
  if (!editable) return <span className={styles.minutes}>{line.minutes === null ? "" : `${written} ${texts.minutes}`}</span>;
  return (
    <span className={styles.minutes}>
      <Input
        data-size="sm" className={styles.minutesInput} inputMode="numeric" autoComplete="off" aria-label={texts.minutesOf(line.title)} aria-invalid={wrong || undefined}
        value={draft ?? written}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <span aria-hidden>{texts.minutes}</span>
    </span>
  );
}
