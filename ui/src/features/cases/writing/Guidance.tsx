import { LightBulbIcon } from "@navikt/aksel-icons";
import styles from "./Writing.module.css";
import { useWritingTexts } from "./texts";

/** What belongs in a part of the case, while there is nothing in it. It is never printed. */
export function Guidance({ heading, text }: { heading: string; text: string }) {
  const texts = useWritingTexts();
  return (
    <p role="note" aria-label={texts.guidance(heading)} className={styles.guidance}>
      <LightBulbIcon aria-hidden />
      <span>{text}</span>
    </p>
  );
}
