import { XMarkIcon } from "@navikt/aksel-icons";
import { Suspense, useEffect, useId } from "react";
import { Heading, IconButton, Skeleton, useFocusBack } from "../components";
import { HistoryList } from "../features/history/HistoryList";
import styles from "./Frame.module.css";
import { useFrameTexts } from "./texts";

/** What was done last, beside whatever page is open. It has the focus when it opens, and gives it back when it closes. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const texts = useFrameTexts();
  const headingId = useId();
  useFocusBack(true);
  useEffect(() => document.getElementById(headingId)?.focus(), [headingId]);
  return (
    <aside className={styles.history} aria-label={texts.history}>
      <div className={styles.historyHead}>
        <Heading level={2} data-size="2xs" id={headingId} tabIndex={-1}>{texts.history}</Heading>
        <IconButton label={texts.closeHistory} icon={<XMarkIcon aria-hidden />} onClick={onClose} data-size="sm" />
      </div>
      <Suspense fallback={<Skeleton />}>
        <HistoryList limit={30} />
      </Suspense>
    </aside>
  );
}
