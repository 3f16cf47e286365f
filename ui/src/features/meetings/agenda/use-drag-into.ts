import { useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from "react";
import { usePointerDrag } from "../../../components";

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

/** Dragging something from elsewhere into a list. */
export function useDragInto<Item>(target: RefObject<HTMLElement | null>, onDrop: (item: Item, place: number) => void) {
  const [drag, setDrag] = useState<DragInto<Item> | null>(null);
  const place = useRef<number | null>(null);
  const begin = usePointerDrag<Item>({
    onDrag: (item, x, y) => {
      const found = placeAt(target.current, x, y);
      place.current = found?.place ?? null;
      setDrag({ item, x, y, place: place.current, top: found?.top ?? 0 });
    },
    onEnd: (item, dropped) => {
      setDrag(null);
      if (dropped && place.current !== null) onDrop(item, place.current);
    },
  });
  const start = (event: ReactPointerEvent, item: Item) => {
    // What is dragged here is words too, and they must not be marked on the way.
    event.preventDefault();
    begin(event, item);
  };
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
