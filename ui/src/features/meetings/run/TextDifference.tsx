import { useMemo } from "react";
import { difference, type Piece } from "./difference";
import styles from "./Run.module.css";
import { useRunTexts } from "./texts";

/** A text with what was taken out of it and put in: struck and underlined for the eye, in words for the ear. */
export function TextDifference({ before, after, lang }: { before: string; after: string; lang: string }) {
  const texts = useRunTexts().outcome;
  const pieces = useMemo(() => difference(before.trim(), after.trim()), [before, after]);
  if (pieces.every((piece) => piece.kind === "same")) return <p className="subtle">{texts.noDifference}</p>;
  return (
    <figure className={styles.difference}>
      <figcaption>{texts.difference}</figcaption>
      <div lang={lang} className={styles.differenceText}>{pieces.map((piece, index) => <Shown key={index} piece={piece} />)}</div>
    </figure>
  );
}

function Shown({ piece }: { piece: Piece }) {
  const texts = useRunTexts().outcome;
  if (piece.kind === "same") return piece.text;
  const Element = piece.kind === "removed" ? "del" : "ins";
  return (
    <Element>
      <span className="visually-hidden">{` ${piece.kind === "removed" ? texts.removed : texts.added} `}</span>
      {piece.text}
    </Element>
  );
}
