import { useEffect, useMemo, useRef, useState } from "react";
import { useDocumentTexts } from "../texts";
import { pagesInSight, pageTops } from "./layout";
import type { OpenPdf, PageSize } from "./pdfjs";
import styles from "./Pdf.module.css";

/** CSS pixels. */
const WIDTH = 108;
const LABEL = 28;

interface PdfThumbnailsProps {
  pdf: OpenPdf;
  sizes: readonly PageSize[];
  /** From 1. */
  current: number;
  onGoTo: (page: number) => void;
}

/** Small pictures of the pages: one stop for Tab, the arrows move. Only those in sight are drawn. */
export function PdfThumbnails({ pdf, sizes, current, onGoTo }: PdfThumbnailsProps) {
  const texts = useDocumentTexts();
  const scroller = useRef<HTMLElement>(null);
  const small = useMemo(() => sizes.map(({ width, height }) => ({ width: WIDTH, height: (height * WIDTH) / width + LABEL })), [sizes]);
  const tops = useMemo(() => pageTops(small, 1), [small]);
  const [sight, setSight] = useState({ first: 0, last: 8 });
  const look = () => {
    const box = scroller.current;
    if (box) setSight(pagesInSight(tops, box.scrollTop, box.clientHeight));
  };
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const top = tops[current - 1] ?? 0;
    const bottom = tops[current] ?? top;
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3;
    setSight(pagesInSight(tops, box.scrollTop, box.clientHeight));
  }, [current, tops]);
  const move = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5, Home: -sizes.length, End: sizes.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const page = Math.min(sizes.length, Math.max(1, current + step));
    onGoTo(page);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-thumbnail="${page}"]`)?.focus({ preventScroll: true }));
  };
  const shown = Array.from({ length: sizes.length }, (_, index) => index).filter(
    (index) => (index >= sight.first && index <= sight.last) || index === current - 1,
  );
  return (
    <nav ref={scroller} className={styles.thumbnails} aria-label={texts.pdf.thumbnails} onScroll={look} onKeyDown={move}>
      <div style={{ height: tops.at(-1), position: "relative" }}>
        {shown.map((index) => (
          <button
            key={index}
            type="button"
            className={styles.thumbnail}
            data-thumbnail={index + 1}
            tabIndex={index === current - 1 ? 0 : -1}
            aria-current={index === current - 1 ? "page" : undefined}
            aria-label={texts.pdf.goToPage(index + 1)}
            style={{ top: tops[index], height: small[index]?.height }}
            onClick={() => onGoTo(index + 1)}
          >
            <Picture pdf={pdf} page={index + 1} scale={WIDTH / (sizes[index]?.width ?? 800)} />
            <span>{index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

function Picture({ pdf, page, scale }: { pdf: OpenPdf; page: number; scale: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return;
    const drawing = pdf.draw(page, surface, scale);
    drawing.done.catch(() => undefined);
    return () => {
      drawing.cancel();
      surface.width = surface.height = 0;
    };
  }, [pdf, page, scale]);
  return <canvas ref={canvas} aria-hidden />;
}
