import { ArrowLeftIcon, ArrowRightIcon } from "@navikt/aksel-icons";
import type { AgendaLine, ItemRecord } from "../../../api";
import { Button, Select } from "../../../components";
import { useRecordTexts } from "../record/texts";
import { KeyHint, shortcut } from "./KeyHint";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

interface RunFooterProps {
  items: readonly ItemRecord[];
  agenda: readonly AgendaLine[];
  index: number;
  keysOn: boolean;
  onGoTo: (index: number) => void;
  onNext: () => void;
}

/** From case to case. */
export function RunFooter({ items, agenda, index, keysOn, onGoTo, onNext }: RunFooterProps) {
  const texts = useRunTexts();
  const words = useRecordTexts();
  const options = items.map((item, at) => {
    const line = agenda.find((one) => one.id === item.item_id);
    const what = `${at + 1}. ${line?.title ?? ""}`;
    return { value: String(at), label: item.outcome === null ? what : `${what} – ${words.outcomes[item.outcome]}` };
  });
  return (
    <nav className={styles.footer} aria-label={texts.goTo}>
      <Button variant="secondary" icon={<ArrowLeftIcon aria-hidden />} disabled={index <= 0} onClick={() => onGoTo(index - 1)} {...shortcut("previous", keysOn)}>
        {texts.previous}
        <KeyHint action="previous" on={keysOn} />
      </Button>
      <span className={styles.at}>{texts.of(index + 1, items.length)}</span>
      <div className={styles.jump}>
        <Select label={texts.goTo} value={String(index)} onChange={(to) => onGoTo(Number(to))} options={options} />
      </div>
      <Button disabled={index >= items.length - 1} onClick={onNext} {...shortcut("next", keysOn)}>
        {texts.next}
        <KeyHint action="next" on={keysOn} />
        <ArrowRightIcon aria-hidden />
      </Button>
    </nav>
  );
}
