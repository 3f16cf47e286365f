import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { App } from "./App";
import { addresses } from "./router";
import { newStart, prepare } from "./start";
import { directory, entries, state } from "./testing/council";
import { comingRow } from "./testing/meetings";
import { pretendShell } from "./testing/shell";

test("the first page is drawn at once: the start has fetched everything it shows", async () => {
  const asked: string[] = [];
  const answer = <T,>(name: string, value: T) => () => {
    asked.push(name);
    return value;
  };
  const overview = { today: "2024-03-12", next: null, later: [comingRow], last: null, waiting: [], history: entries };
  pretendShell({
    requests: {
      "council.state": answer("council.state", state), "council.directory": answer("council.directory", directory), "settings.get": answer("settings.get", {}),
      overview: answer("overview", overview), "meetings.list": answer("meetings.list", [comingRow]), follow_ups: answer("follow_ups", []),
    },
  });
  addresses.replace("/");
  const start = newStart();
  await prepare(start);
  const before = [...asked];
  render(<App {...start} />);
  // Nothing is awaited here: a page that waited for an answer would show its skeleton now.
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Oversikt");
  expect(screen.queryByRole("status", { name: "Henter" })).toBeNull();
  expect(asked).toEqual(before);
});
