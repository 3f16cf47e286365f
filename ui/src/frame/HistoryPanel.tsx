import { XMarkIcon } from "@navikt/aksel-icons";
import { Suspense } from "react";
import { Heading, IconButton, Skeleton } from "../components";
import { HistoryList } from "../features/history/HistoryList";
import styles from "./Frame.module.css";
import { useFrameTexts } from "./texts";

/** What was done last, beside whatever page is open. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const texts = useFrameTexts();
  return (
    <aside className={styles.history} aria-label={texts.history}>
      <div className={styles.historyHead}>
        <Heading level={2} data-size="2xs">{texts.history}</Heading>
        <IconButton label={texts.closeHistory} icon={<XMarkIcon aria-hidden />} onClick={onClose} data-size="sm" />
      </div>
      <Suspense fallback={<Skeleton />}>
        <HistoryList limit={30} />
      </Suspense>
    </aside>
  );
}
