import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from "react";

/** Pixels the pointer moves before a press is a drag. */
const DRAG_THRESHOLD = 5;
/** Pixels from the window's edge within which it scrolls while dragging. */
const SCROLL_EDGE = 48;

/**
 * Dragging with pointer events. The browser's own drag and drop is taken by the shell on Windows as soon as the
 * window accepts files, and it does not work with touch.
 */
export function usePointerReorder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const droppedAt = useRef(0);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    (event: ReactPointerEvent, index: number) => {
      if (event.button !== 0) return;
      const startY = event.clientY;
      let target = index;
      let dragging = false;
      const moved = (now: PointerEvent) => {
        if (!dragging && Math.abs(now.clientY - startY) < DRAG_THRESHOLD) return;
        dragging = true;
        target = placeUnder(list.current, now.clientY);
        setFrom(index);
        setTo(target);
        scrollAtEdge(list.current, now.clientY);
      };
      const end = (commit: boolean) => {
        stop.current?.();
        if (dragging) droppedAt.current = Date.now();
        if (dragging && commit && target !== index) onMove(index, target);
      };
      const released = () => end(true);
      const cancelled = () => end(false);
      const pressed = (key: KeyboardEvent) => key.key === "Escape" && end(false);
      window.addEventListener("pointermove", moved);
      window.addEventListener("pointerup", released);
      window.addEventListener("pointercancel", cancelled);
      window.addEventListener("keydown", pressed);
      stop.current = () => {
        window.removeEventListener("pointermove", moved);
        window.removeEventListener("pointerup", released);
        window.removeEventListener("pointercancel", cancelled);
        window.removeEventListener("keydown", pressed);
        setFrom(null);
        setTo(null);
      };
    },
    [list, onMove],
  );
  /** The click that ends a drag is no click. */
  const justDropped = useCallback(() => Date.now() - droppedAt.current < 250, []);
  return { from, to, start, justDropped };
}

/** The place in the list that the pointer is over; above the first is the first, below the last the last. */
function placeUnder(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])];
  const index = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return index === -1 ? rows.length - 1 : index;
}

function scrollAtEdge(list: HTMLElement | null, y: number) {
  const scroller = list?.closest("[data-scroller]") ?? document.scrollingElement;
  if (y < SCROLL_EDGE) scroller?.scrollBy(0, -SCROLL_EDGE / 4);
  else if (y > window.innerHeight - SCROLL_EDGE) scroller?.scrollBy(0, SCROLL_EDGE / 4);
}
