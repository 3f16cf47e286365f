import { Dialog, Paragraph, Switch } from "../../../components";
import { KEYS, type RunAction } from "./keys";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

const SHOWN: readonly Exclude<RunAction, "help">[] = ["next", "previous", "takeUp", "allAgree", "outcome", "notes", "followUp", "attendance", "fullscreen"];
const DIGITS = "1–9";
const ESCAPE = "Esc";

/** What each key does, and the switch that turns them off. */
export function ShortcutsDialog({ on, onSwitch, onClose }: { on: boolean; onSwitch: (on: boolean) => void; onClose: () => void }) {
  const texts = useRunTexts().keys;
  const rows: [string, string][] = [
    ...SHOWN.map((action): [string, string] => [KEYS[action].toUpperCase(), texts[action]]), [DIGITS, texts.position], [ESCAPE, texts.leave],
  ];
  return (
    <Dialog open title={texts.title} onClose={onClose}>
      <Switch label={texts.on} checked={on} onChange={(event) => onSwitch(event.target.checked)} value="on" />
      <Paragraph data-size="sm">{texts.help}</Paragraph>
      <dl className={styles.keys}>
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt><kbd className={styles.key}>{key}</kbd></dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
