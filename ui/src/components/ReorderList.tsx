import { DragVerticalIcon } from "@navikt/aksel-icons";
import { useCallback, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { MoveToDialog } from "./MoveToDialog";
import styles from "./ReorderList.module.css";
import { useComponentTexts } from "./texts";
import { usePointerReorder } from "./usePointerReorder";

/** What a row may offer in its own menu, so that every way of moving is also a choice in words. */
export interface RowMoves {
  up: (() => void) | undefined;
  down: (() => void) | undefined;
  first: (() => void) | undefined;
  last: (() => void) | undefined;
  /** Opens the dialog that asks for a place. */
  to: () => void;
}

export interface ReorderListProps<Item> {
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  /** What the item is called in announcements. */
  itemLabel: (item: Item) => string;
  children: (item: Item, index: number, moves: RowMoves) => ReactNode;
  /** From and to are places in the list as it is now; `to` is where the item stands afterwards. */
  onMove: (from: number, to: number) => void;
  disabled?: boolean;
}

/** A list whose order is changed by dragging, by Alt + ↑/↓, and by «Flytt til …». */
export function ReorderList<Item>({ label, items, itemKey, itemLabel, children, onMove, disabled }: ReorderListProps<Item>) {
  const texts = useComponentTexts();
  const helpId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [announcement, setAnnouncement] = useState("");
  const [asking, setAsking] = useState<number | null>(null);
  const move = useCallback(
    (from: number, to: number) => {
      const item = items[from];
      if (item === undefined || to < 0 || to >= items.length || to === from) return;
      onMove(from, to);
      setAnnouncement(texts.moved(itemLabel(item), to + 1, items.length));
    },
    [items, itemLabel, onMove, texts],
  );
  const drag = usePointerReorder(list, move);
  const onKey = (event: KeyboardEvent, index: number) => {
    if (disabled || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? index - 1 : index + 1);
  };
  const movesOf = (index: number): RowMoves => ({
    up: index > 0 ? () => move(index, index - 1) : undefined,
    down: index < items.length - 1 ? () => move(index, index + 1) : undefined,
    first: index > 0 ? () => move(index, 0) : undefined,
    last: index < items.length - 1 ? () => move(index, items.length - 1) : undefined,
    to: () => setAsking(index),
  });
  return (
    <>
      {!disabled && <span id={helpId} className="visually-hidden">{texts.moveHelp}</span>}
      <ol ref={list} className={styles.list} aria-label={label}>
        {items.map((item, index) => (
          <li
            key={itemKey(item)}
            className={`${styles.item} ${drag.from === index ? styles.dragged : ""}`}
            data-drop={drag.to === index && drag.from !== null && drag.from !== index ? (drag.to > drag.from ? "after" : "before") : undefined}
            onKeyDown={(event) => onKey(event, index)}
          >
            {!disabled && (
              <button
                type="button"
                className={styles.handle}
                aria-label={texts.moveHandle(itemLabel(item))}
                aria-describedby={helpId}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onPointerDown={(event) => drag.start(event, index)}
                onClick={() => !drag.justDropped() && setAsking(index)}
              >
                <DragVerticalIcon aria-hidden />
              </button>
            )}
            <div className={styles.content}>{children(item, index, movesOf(index))}</div>
          </li>
        ))}
      </ol>
      <div role="status" className="visually-hidden">{announcement}</div>
      <MoveToDialog
        at={asking}
        labels={items.map(itemLabel)}
        onMove={move}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
