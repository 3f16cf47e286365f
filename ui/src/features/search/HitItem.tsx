import { useRouter } from "@tanstack/react-router";
import type { Hit } from "../../api";
import { hitIcons } from "../../frame/palette-found";
import { placeOf } from "../../frame/places";
import { useCouncilLanguage } from "../settings/directory";
import styles from "./Search.module.css";
import { useSearchTexts } from "./texts";

/** One hit: what it is, and the words around it with what was looked for marked. */
export function HitItem({ hit, words }: { hit: Hit; words: string }) {
  const texts = useSearchTexts();
  const router = useRouter();
  const lang = useCouncilLanguage();
  const place = placeOf(hit, words);
  return (
    <li className={styles.hit}>
      <a
        href={router.history.createHref(place)}
        onClick={(event) => {
          event.preventDefault();
          router.history.push(place);
        }}
      >
        {hitIcons[hit.kind]}
        <span>
          {hit.number && hit.kind !== "meeting" && <span className={styles.number}>{hit.number}</span>}
          <span lang={lang}>{hit.title}</span>
          {hit.page !== null && <span className={styles.page}>{texts.page(hit.page)}</span>}
        </span>
      </a>
      {hit.snippet.length > 0 && (
        <p className={styles.snippet} lang={lang}>
          {hit.snippet.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}
        </p>
      )}
    </li>
  );
}
