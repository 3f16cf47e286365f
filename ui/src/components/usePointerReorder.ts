import { useCallback, useRef, useState, type RefObject } from "react";
import { usePointerDrag } from "./usePointerDrag";

/** Dragging within a list: which row is dragged, and the place it would get. */
export function usePointerReorder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const place = useRef<number>(undefined);
  const droppedAt = useRef(0);
  const start = usePointerDrag<number>({
    onDrag: (from, _x, y) => {
      place.current = placeUnder(list.current, y);
      setDrag({ from, to: place.current });
    },
    onEnd: (from, dropped) => {
      droppedAt.current = Date.now();
      setDrag(null);
      if (dropped && place.current !== undefined && place.current !== from) onMove(from, place.current);
    },
  });
  /** The click that ends a drag is no click. */
  const justDropped = useCallback(() => Date.now() - droppedAt.current < 250, []);
  return { from: drag?.from ?? null, to: drag?.to ?? null, start, justDropped };
}

/** The place in the list that the pointer is over; above the first is the first, below the last the last. */
function placeUnder(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])];
  const index = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return index === -1 ? rows.length - 1 : index;
}
