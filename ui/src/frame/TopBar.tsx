import { ClockDashedIcon, LaptopIcon, MagnifyingGlassIcon, PersonCircleIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "../api";
import { IconButton, Tag } from "../components";
import styles from "./Frame.module.css";
import { shortcutText } from "./shortcuts";
import { useFrameTexts } from "./texts";

interface TopBarProps {
  onSearch: () => void;
  historyOpen: boolean;
  onToggleHistory: () => void;
}

export function TopBar({ onSearch, historyOpen, onToggleHistory }: TopBarProps) {
  const texts = useFrameTexts();
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  return (
    <header className={styles.top}>
      <div className={styles.council} title={state.council?.name}>{state.council?.name}</div>
      <button type="button" className={styles.find} onClick={onSearch} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
        <MagnifyingGlassIcon aria-hidden />
        <span>{texts.paletteTitle}</span>
        <kbd>{shortcutText("K")}</kbd>
      </button>
      <div className={styles.state}>
        <span title={texts.localHelp}>
          <Tag icon={<LaptopIcon aria-hidden />}>{texts.local}</Tag>
        </span>
        {state.me && (
          <span className={styles.me}>
            <PersonCircleIcon aria-hidden />
            {texts.you(state.me.name, texts.access[state.me.access])}
          </span>
        )}
        <IconButton
          label={historyOpen ? texts.closeHistory : texts.showHistory}
          icon={<ClockDashedIcon aria-hidden />}
          aria-expanded={historyOpen}
          onClick={onToggleHistory}
          data-size="sm"
        />
      </div>
    </header>
  );
}
