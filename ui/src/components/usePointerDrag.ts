import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent } from "react";

/** Pixels the pointer moves before a press is a drag. */
const DRAG_THRESHOLD = 5;
/** Pixels from the edge of what scrolls within which it does so while something is dragged. */
const SCROLL_EDGE = 56;
/** Pixels each frame, at the very edge. */
const SCROLL_STEP = 14;

export interface PointerDrag<Item> {
  /** Where the pointer is now, in pixels of the window. It is asked again when the page has moved under the pointer. */
  onDrag: (item: Item, x: number, y: number) => void;
  /** The drag is over; `dropped` unless it was given up, by Escape or by the engine. */
  onEnd: (item: Item, dropped: boolean) => void;
}

/**
 * Dragging with pointer events. The browser's own drag and drop is taken by the shell on Windows as soon as the window
 * accepts files, and it does not work with touch. The page scrolls while the pointer rests at its edge.
 */
export function usePointerDrag<Item>(drag: PointerDrag<Item>) {
  const current = useRef(drag);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    current.current = drag;
  });
  useEffect(() => () => stop.current?.(), []);

  return useCallback((event: ReactPointerEvent, item: Item) => {
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    const scroller = event.currentTarget.closest("[data-scroller]") ?? document.scrollingElement;
    let at = from;
    let dragging = false;
    let frame = 0;
    const look = () => current.current.onDrag(item, at.x, at.y);
    const scroll = () => {
      const step = edgeStep(scroller, at.y);
      if (step !== 0) {
        scroller?.scrollBy(0, step);
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const moved = (now: PointerEvent) => {
      at = { x: now.clientX, y: now.clientY };
      if (!dragging && Math.hypot(at.x - from.x, at.y - from.y) < DRAG_THRESHOLD) return;
      if (!dragging) frame = requestAnimationFrame(scroll);
      dragging = true;
      look();
    };
    const end = (dropped: boolean) => {
      stop.current?.();
      if (dragging) current.current.onEnd(item, dropped);
    };
    const released = () => end(true);
    const cancelled = () => end(false);
    const pressed = (key: KeyboardEvent) => key.key === "Escape" && end(false);
    window.addEventListener("pointermove", moved);
    window.addEventListener("pointerup", released);
    window.addEventListener("pointercancel", cancelled);
    window.addEventListener("keydown", pressed);
    stop.current = () => {
      stop.current = undefined;
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", moved);
      window.removeEventListener("pointerup", released);
      window.removeEventListener("pointercancel", cancelled);
      window.removeEventListener("keydown", pressed);
    };
  }, []);
}

/** How far to scroll in a frame: nothing in the middle, more the nearer the edge. */
function edgeStep(scroller: Element | null, y: number): number {
  if (!scroller) return 0;
  const whole = scroller === document.scrollingElement;
  const box = scroller.getBoundingClientRect();
  const [top, bottom] = whole ? [0, window.innerHeight] : [Math.max(0, box.top), Math.min(window.innerHeight, box.bottom)];
  const pull = (distance: number) => Math.ceil(SCROLL_STEP * Math.min(1, Math.max(0, 1 - distance / SCROLL_EDGE)));
  return pull(bottom - y) - pull(y - top);
}
