import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from "react";

/** Pixels the pointer moves before a press is a drag. */
const DRAG_THRESHOLD = 5;

export interface DragInto<Item> {
  item: Item;
  /** Where the pointer is, in pixels of the window. */
  x: number;
  y: number;
  /** The place the item would get, counted from 0; null outside the list. */
  place: number | null;
  /** Where that place begins, in pixels from the top of the target. */
  top: number;
}

/**
 * Dragging something from elsewhere into a list. Pointer events, for the same reasons as within a list: the browser's
 * own drag and drop is the shell's, for files. Escape gives up.
 */
export function useDragInto<Item>(target: RefObject<HTMLElement | null>, onDrop: (item: Item, place: number) => void) {
  const [drag, setDrag] = useState<DragInto<Item> | null>(null);
  const drop = useRef(onDrop);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    (event: ReactPointerEvent, item: Item) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const from = { x: event.clientX, y: event.clientY };
      let place: number | null = null;
      let dragging = false;
      const moved = (now: PointerEvent) => {
        dragging ||= Math.hypot(now.clientX - from.x, now.clientY - from.y) >= DRAG_THRESHOLD;
        if (!dragging) return;
        const found = placeAt(target.current, now.clientX, now.clientY);
        place = found?.place ?? null;
        setDrag({ item, x: now.clientX, y: now.clientY, place, top: found?.top ?? 0 });
      };
      const released = () => {
        stop.current?.();
        if (dragging && place !== null) drop.current(item, place);
      };
      const cancelled = () => stop.current?.();
      const pressed = (key: KeyboardEvent) => key.key === "Escape" && stop.current?.();
      window.addEventListener("pointermove", moved);
      window.addEventListener("pointerup", released);
      window.addEventListener("pointercancel", cancelled);
      window.addEventListener("keydown", pressed);
      stop.current = () => {
        window.removeEventListener("pointermove", moved);
        window.removeEventListener("pointerup", released);
        window.removeEventListener("pointercancel", cancelled);
        window.removeEventListener("keydown", pressed);
        setDrag(null);
      };
    },
    [target],
  );
  return { drag, start };
}

/** The place under the pointer among the target's list items: before the first whose middle lies below it. */
function placeAt(target: HTMLElement | null, x: number, y: number): { place: number; top: number } | null {
  const box = target?.getBoundingClientRect();
  if (!target || !box || x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
  const rows = [...target.querySelectorAll(":scope > ol > li")].map((row) => row.getBoundingClientRect());
  const before = rows.findIndex((row) => y < (row.top + row.bottom) / 2);
  const place = before === -1 ? rows.length : before;
  const edge = before === -1 ? rows.at(-1)?.bottom : rows[before]?.top;
  return { place, top: (edge ?? box.top) - box.top };
}
