import { fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { expect, test, vi } from "vitest";
import { useDragInto } from "./use-drag-into";

function Lists({ onDrop, rows }: { onDrop: (item: string, place: number) => void; rows: string[] }) {
  const target = useRef<HTMLDivElement>(null);
  const { drag, start } = useDragInto<string>(target, onDrop);
  return (
    <>
      <div ref={target} data-testid="target">
        <ol>{rows.map((row) => <li key={row}>{row}</li>)}</ol>
      </div>
      <span data-testid="grip" onPointerDown={(event) => start(event, "Ny")} />
      <output>{drag ? `${drag.item} ${drag.place ?? "utenfor"} ${drag.top}` : "stille"}</output>
    </>
  );
}

/** Rows of 40 pixels in a list from 100 pixels down. */
function open(rows = ["A", "B", "C"]) {
  const onDrop = vi.fn();
  render(<Lists onDrop={onDrop} rows={rows} />);
  const box = (top: number, height: number) => ({ left: 0, right: 300, top, bottom: top + height }) as DOMRect;
  screen.getByTestId("target").getBoundingClientRect = () => box(100, Math.max(rows.length, 1) * 40);
  screen.queryAllByRole("listitem").forEach((row, index) => {
    row.getBoundingClientRect = () => box(100 + index * 40, 40);
  });
  fireEvent.pointerDown(screen.getByTestId("grip"), { button: 0, clientX: 500, clientY: 100 });
  return onDrop;
}
const state = () => screen.getByRole("status").textContent;

test.each([[105, 0, 0], [125, 1, 40], [165, 2, 80], [215, 3, 120]])("at %i pixels it is dropped at place %i", (clientY, place, top) => {
  const onDrop = open();
  fireEvent.pointerMove(window, { clientX: 50, clientY });
  expect(state()).toBe(`Ny ${place} ${top}`);
  fireEvent.pointerUp(window);
  expect(onDrop).toHaveBeenCalledExactlyOnceWith("Ny", place);
  expect(state()).toBe("stille");
});

test("an empty list takes its first", () => {
  const onDrop = open([]);
  fireEvent.pointerMove(window, { clientX: 50, clientY: 110 });
  fireEvent.pointerUp(window);
  expect(onDrop).toHaveBeenCalledExactlyOnceWith("Ny", 0);
});

test("outside the list, with Escape, and by a mere press nothing is dropped", () => {
  const onDrop = open();
  fireEvent.pointerMove(window, { clientX: 400, clientY: 120 });
  expect(state()).toBe("Ny utenfor 0");
  fireEvent.pointerUp(window);
  fireEvent.pointerDown(screen.getByTestId("grip"), { button: 0, clientX: 500, clientY: 100 });
  fireEvent.pointerMove(window, { clientX: 50, clientY: 120 });
  fireEvent.keyDown(window, { key: "Escape" });
  fireEvent.pointerUp(window);
  fireEvent.pointerDown(screen.getByTestId("grip"), { button: 0, clientX: 50, clientY: 120 });
  fireEvent.pointerMove(window, { clientX: 51, clientY: 121 });
  fireEvent.pointerUp(window);
  expect(onDrop).not.toHaveBeenCalled();
});

test("the page scrolls while what is dragged rests at its edge, and the place follows", () => {
  const frames: FrameRequestCallback[] = [];
  const next = vi.spyOn(window, "requestAnimationFrame").mockImplementation((frame) => frames.push(frame));
  const scrolled = vi.fn();
  document.documentElement.scrollBy = scrolled;
  Object.defineProperty(document, "scrollingElement", { configurable: true, value: document.documentElement });
  open();
  fireEvent.pointerMove(window, { clientX: 50, clientY: 300 });
  frames.shift()?.(0);
  expect(scrolled).not.toHaveBeenCalled();
  fireEvent.pointerMove(window, { clientX: 50, clientY: 2 });
  frames.shift()?.(0);
  expect(scrolled.mock.lastCall?.[1]).toBeLessThan(0);
  fireEvent.pointerMove(window, { clientX: 50, clientY: window.innerHeight - 2 });
  frames.shift()?.(0);
  expect(scrolled.mock.lastCall?.[1]).toBeGreaterThan(0);
  fireEvent.pointerUp(window);
  next.mockRestore();
});
