import { useEffect, useRef, useState } from "react";
import { useDocumentTexts } from "../texts";
import type { Match } from "./find";
import type { OpenPdf, PageLink, PageSize } from "./pdfjs";
import styles from "./Pdf.module.css";
import { isSame } from "./use-find";

interface PdfPageProps {
  pdf: OpenPdf;
  /** From 1. */
  page: number;
  size: PageSize;
  scale: number;
  top: number;
  matches: readonly Match[];
  current: Match | null;
  onGoTo: (page: number) => void;
  /** Where on this page the hit stands that is gone to, as a part of its height. */
  onCurrentAt: (part: number) => void;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One page: the drawing, text to select, hits, links. Everything is given back when it goes out of sight. */
export function PdfPage({ pdf, page, size, scale, top, matches, current, onGoTo, onCurrentAt }: PdfPageProps) {
  const texts = useDocumentTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [pieces, setPieces] = useState<HTMLElement[]>([]);
  const [links, setLinks] = useState<PageLink[]>([]);

  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return;
    const drawing = pdf.draw(page, surface, scale);
    drawing.done.catch(() => undefined);
    return () => drawing.cancel();
  }, [pdf, page, scale]);

  useEffect(() => {
    const container = layer.current;
    if (!container) return;
    let left = false;
    // A layer of its own each time: what a late answer puts in is gone with it.
    const text = document.createElement("div");
    text.className = styles.text ?? "";
    container.replaceChildren(text);
    pdf.layText(page, text, scale).then((divs) => !left && setPieces(divs), () => undefined);
    return () => {
      left = true;
    };
  }, [pdf, page, scale]);

  useEffect(() => {
    const surface = canvas.current;
    let left = false;
    pdf.links(page).then((found) => !left && setLinks(found), () => undefined);
    return () => {
      left = true;
      // WebKit keeps the memory of a canvas until it is made small.
      if (surface) surface.width = surface.height = 0;
      pdf.forget(page);
    };
  }, [pdf, page]);

  const boxes = useHitBoxes(layer, pieces, matches);
  const currentAt = current && boxes.find(({ match }) => isSame(match, current))?.boxes[0]?.top;
  useEffect(() => {
    if (typeof currentAt === "number") onCurrentAt(currentAt / 100);
  }, [currentAt, onCurrentAt]);

  return (
    <section
      className={styles.page}
      aria-label={texts.pdf.pageOf(page, pdf.pages)}
      data-page={page}
      style={{ top, width: size.width * scale, height: size.height * scale, "--total-scale-factor": (scale * 96) / 72 } as React.CSSProperties}
    >
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      <div aria-hidden className={styles.hits}>
        {boxes.map(({ match, boxes: ofMatch }) =>
          ofMatch.map((box, index) => (
            <mark key={`${match.start.item}-${match.start.offset}-${index}`} data-hit={isSame(match, current) ? "current" : "other"} style={percent(box)} />
          )),
        )}
      </div>
      <div ref={layer} />
      {links.map((link, index) => (
        <PageLinkArea key={index} link={link} onGoTo={onGoTo} />
      ))}
    </section>
  );
}

function PageLinkArea({ link, onGoTo }: { link: PageLink; onGoTo: (page: number) => void }) {
  const texts = useDocumentTexts();
  const area = percent({ left: link.left * 100, top: link.top * 100, width: link.width * 100, height: link.height * 100 });
  const { to } = link;
  if ("page" in to) return <button type="button" className={styles.link} style={area} aria-label={texts.pdf.goToPage(to.page)} onClick={() => onGoTo(to.page)} />;
  return <a className={styles.link} style={area} href={to.url} target="_blank" rel="noreferrer" aria-label={texts.pdf.goToAddress(to.url)} />;
}

const percent = ({ left, top, width, height }: Box) => ({ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });

/** Where the hits stand on the page, in per cent of it: the text layer knows, whatever the font. */
function useHitBoxes(layer: React.RefObject<HTMLDivElement | null>, pieces: readonly HTMLElement[], matches: readonly Match[]) {
  const [boxes, setBoxes] = useState<{ match: Match; boxes: Box[] }[]>([]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const page = layer.current?.parentElement?.getBoundingClientRect();
      if (!page || page.width === 0) return;
      const inPage = (rect: DOMRect): Box => ({
        left: ((rect.left - page.left) / page.width) * 100, top: ((rect.top - page.top) / page.height) * 100,
        width: (rect.width / page.width) * 100, height: (rect.height / page.height) * 100,
      });
      setBoxes(matches.map((match) => ({ match, boxes: rectsOf(match, pieces).map(inPage) })));
    });
    return () => cancelAnimationFrame(frame);
  }, [layer, pieces, matches]);
  return boxes;
}

/** One rectangle for each piece of text that the hit goes through. */
function rectsOf({ start, end }: Match, pieces: readonly HTMLElement[]): DOMRect[] {
  return pieces.slice(start.item, end.item + 1).flatMap((piece, index) => {
    const node = piece.firstChild;
    if (!node || !piece.isConnected) return [];
    const length = node.textContent?.length ?? 0;
    const range = document.createRange();
    range.setStart(node, index === 0 ? Math.min(start.offset, length) : 0);
    range.setEnd(node, start.item + index === end.item ? Math.min(end.offset + 1, length) : length);
    const rect = range.getBoundingClientRect();
    return rect.width > 0 ? [rect] : [];
  });
}
