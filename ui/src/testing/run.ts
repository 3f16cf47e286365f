import { vi } from "vitest";
import type { Command, Execute, ItemRecord, Proceedings } from "../api";
import { council, directory } from "./council";
import { changed, comingRow, heldRow } from "./meetings";
import { kommuner, record, runningPage } from "./proceedings";
import type { PretendedShell } from "./shell";
import { openWindow } from "./window";
import "../features/meetings/MeetingPage";
import "../features/meetings/run/RunPage";
import "../components/editor/EditorSurface";

const runPlace = `/meetings/${comingRow.id}/run`;

interface RunChanges {
  record?: Proceedings;
  search?: string;
  answer?: (command: Command) => unknown;
  requests?: PretendedShell["requests"];
}

/** The run page with a shell that keeps the commands; `answer` may refuse some. */
export async function openRun(changes: RunChanges = {}) {
  const execute = vi.fn(({ command }: Execute) => changes.answer?.(command) ?? changed);
  await openWindow(runPlace + (changes.search ?? ""), {
    requests: {
      "meetings.get": () => runningPage, "meetings.proceedings": () => changes.record ?? record, "cases.list": () => [], "meetings.list": () => [{ ...comingRow, status: "running" }, heldRow, { ...heldRow, id: "later", name: "2024/M4", status: "planned" }],
      "council.directory": () => ({ ...directory, municipalities: kommuner.map((one) => ({ ...directory.municipalities[0]!, ...one })), bodies: [council, { ...council, id: "board", name: "Porteføljerådet" }] }),
      follow_ups: () => [], "notes.get": () => "", execute, ...changes.requests,
    },
  });
  return { sent: () => execute.mock.calls.map(([{ command }]) => command) };
}

/** A record whose second case is otherwise. */
export const withItem = (changes: Partial<ItemRecord>, of: Proceedings = record): Proceedings => ({ ...of, items: of.items.map((item, index) => (index === 1 ? { ...item, ...changes } : item)) });
