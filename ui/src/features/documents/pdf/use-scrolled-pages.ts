import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { anchorAt, fitWidth, heightOf, pageAt, pagesInSight, pageTops, zoomStep, type Anchor } from "./layout";
import type { PageSize } from "./pdfjs";

/** Either follows the width of the window, or stands still. */
export type Zoom = "fit" | number;

/** Which pages are seen and how large; keeps the place when the zoom, the window or what is known of the pages changes. */
export function useScrolledPages(scroller: RefObject<HTMLDivElement | null>, sizes: readonly PageSize[]) {
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [view, setView] = useState({ top: 0, width: 0, height: 0 });
  const scale = zoom === "fit" ? fitWidth(sizes, view.width || 800) : zoom;
  const tops = useMemo(() => pageTops(sizes, scale), [sizes, scale]);
  const anchor = useRef<Anchor>({ page: 0, part: 0 });

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    anchor.current = anchorAt(tops, box.scrollTop);
    setView({ top: box.scrollTop, width: box.clientWidth, height: box.clientHeight });
  }, [scroller, tops]);

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: heightOf(tops, anchor.current), behavior: "instant" });
  }, [scroller, tops]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setView({ top: box.scrollTop, width: box.clientWidth, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller]);

  /** Shows a page (from 1): its upper edge, or a part further down in the midst of what is seen. */
  const goTo = useCallback(
    (page: number, part = 0) => {
      const index = Math.min(Math.max(0, page - 1), Math.max(0, sizes.length - 1));
      const above = part === 0 ? 4 : (scroller.current?.clientHeight ?? 0) / 3;
      scroller.current?.scrollTo({ top: heightOf(tops, { page: index, part }) - above, behavior: "instant" });
    },
    [scroller, sizes.length, tops],
  );
  const step = useCallback((direction: 1 | -1) => setZoom(zoomStep(scale, direction)), [scale]);
  const sight = { ...pagesInSight(tops, view.top, view.height), current: pageAt(tops, view.top + view.height / 3) };
  return { scale, zoom, setZoom, step, tops, sight, look, goTo, width: view.width };
}
