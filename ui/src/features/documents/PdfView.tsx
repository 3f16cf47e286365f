import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Alert, Skeleton } from "../../components";
import { ShellError } from "../../api";
import { useErrorText } from "../../texts";
import styles from "./pdf/Pdf.module.css";
import { PdfPage } from "./pdf/PdfPage";
import { PdfThumbnails } from "./pdf/PdfThumbnails";
import { PdfToolbar } from "./pdf/PdfToolbar";
import type { Match } from "./pdf/find";
import type { OpenPdf, PageSize } from "./pdf/pdfjs";
import { matchesByPage, useFind } from "./pdf/use-find";
import { usePdf } from "./pdf/use-pdf";
import { useScrolledPages } from "./pdf/use-scrolled-pages";

export interface PdfViewProps {
  /** Answers the bytes. A new function opens anew, so keep it between renderings (`useCallback`). */
  load: () => Promise<ArrayBuffer>;
  /** What the document is called, for the screen reader. */
  label: string;
  /** The page to open on, from 1. */
  page?: number | undefined;
  /** Words to mark and go to. */
  words?: string | undefined;
  /** The forms in which search found the words in this document. Wait for them: words without forms are looked for as they are. */
  forms?: readonly string[] | undefined;
  /** The language when the PDF does not say it itself. */
  lang?: string | undefined;
  /** Small pictures of the pages from the start. */
  thumbnails?: boolean;
}

/**
 * A PDF to read: pages below one another, drawn when they come in sight. Fills the height it is given.
 * Keys in the pages: Ctrl+F search, Ctrl + and − zoom, Ctrl+0 fits the width; the rest is scrolling.
 */
export function PdfView({ load, ...rest }: PdfViewProps) {
  const state = usePdf(load);
  const errorText = useErrorText();
  if (state.status === "opening") return <div className={styles.waiting}><Skeleton lines={8} /></div>;
  if (state.status === "failed") return <Alert data-color="warning">{errorText(new ShellError(state.code, {}, ""))}</Alert>;
  return <Pages pdf={state.pdf} sizes={state.sizes} {...rest} />;
}

/** The same list every time, so that pages without hits have nothing to do. */
const NO_MATCHES: readonly Match[] = [];

type PagesProps = Omit<PdfViewProps, "load"> & { pdf: OpenPdf; sizes: readonly PageSize[] };

function Pages({ pdf, sizes, label, page, words, forms, lang, thumbnails: startThumbnails = false }: PagesProps) {
  const view = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [thumbnails, setThumbnails] = useState(startThumbnails);
  const { scale, zoom, setZoom, step, tops, sight, look, goTo, width } = useScrolledPages(scroller, sizes);
  const { finding, find, step: stepHit } = useFind(pdf);
  /** A hit that is on its way into sight: once its page is drawn it is known where on the page it stands. */
  const wanted = useRef<typeof finding.current>(null);
  const goToLatest = useRef(goTo);
  useEffect(() => {
    goToLatest.current = goTo;
  });

  const ready = width > 0;
  useEffect(() => {
    if (!ready) return;
    if (page !== undefined) goToLatest.current(page);
    if (words) void find({ words, forms }, page ?? 1);
  }, [ready, page, words, forms, find]);

  const { current } = finding;
  useEffect(() => {
    wanted.current = current;
    if (current) goToLatest.current(current.page, 0.001);
  }, [current]);
  const arrived = useCallback((part: number) => {
    if (!wanted.current) return;
    goToLatest.current(wanted.current.page, Math.max(0.001, part));
    wanted.current = null;
    // Whoever came from a list of hits reads on from here by keys; whoever writes or presses something goes on with that.
    const isBusyElsewhere = document.activeElement?.closest("input, textarea, dialog") ?? view.current?.contains(document.activeElement);
    if (!isBusyElsewhere) scroller.current?.focus({ preventScroll: true });
  }, []);

  const keys = (event: KeyboardEvent) => {
    if (event.key === "F3") {
      event.preventDefault();
      stepHit(event.shiftKey ? -1 : 1);
    }
    if (!(event.ctrlKey || event.metaKey)) return;
    const run = {
      f: () => search.current?.select(), "+": () => step(1), "=": () => step(1), "-": () => step(-1), "0": () => setZoom("fit"),
    }[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const matchesOf = useMemo(() => matchesByPage(finding.matches), [finding.matches]);
  const inSight = Array.from({ length: sight.last - sight.first + 1 }, (_, index) => sight.first + index);
  return (
    <div ref={view} className={styles.view} role="group" aria-label={label} onKeyDown={keys}>
      <PdfToolbar
        page={sight.current + 1} pages={pdf.pages} onGoTo={goTo} scale={scale} zoom={zoom} onZoom={setZoom} onStep={step}
        thumbnails={thumbnails} onThumbnails={() => setThumbnails(!thumbnails)}
        finding={finding} onFind={(written) => void find({ words: written }, sight.current + 1)} onNext={stepHit} searchRef={search}
      />
      <div className={styles.body}>
        {thumbnails && <PdfThumbnails pdf={pdf} sizes={sizes} current={sight.current + 1} onGoTo={goTo} />}
        <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={label} lang={pdf.lang ?? lang} onScroll={look}>
          <div className={styles.sheet} style={{ height: tops.at(-1), minWidth: Math.max(...sizes.slice(0, 200).map((size) => size.width)) * scale }}>
            {inSight.map((index) => {
              const size = sizes[index];
              return size && (
                <PdfPage
                  key={index} pdf={pdf} page={index + 1} size={size} scale={scale} top={tops[index] ?? 0}
                  matches={matchesOf.get(index + 1) ?? NO_MATCHES}
                  current={current?.page === index + 1 ? current : null} onGoTo={goTo} onCurrentAt={arrived}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
