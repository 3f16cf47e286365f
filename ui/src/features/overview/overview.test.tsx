import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { changed, comingRow, heldRow, meetingPage, overview, waiting, waitingCase } from "../../testing/meetings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./OverviewPage";
import { meetingsFor } from "./placing";

// The whole window with axe on it takes its time where everything else is built at the same time.
vi.setConfig({ testTimeout: 60_000 });

const at = { requests: { overview: () => overview } };

test("the start page says when the next meeting is, where its deadlines stand and what is open", async () => {
  await openWindow("/", at);
  expect(screen.getByRole("link", { name: "Prøverådet 2024/M3" })).toBeTruthy();
  expect(screen.getByText("Om 13 dager")).toBeTruthy();
  expect(screen.getByText(/Saker inn 27.03.2024, gikk ut i går/)).toBeTruthy();
  expect(screen.getByText(/Papirer ut 03.04.2024, om 6 dager/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "3 bør ses på" })).toBeTruthy();
  expect(screen.getByText("Prøverådet 2024/M2")).toBeTruthy();
  await expectAccessible();
});

test("a waiting case goes on the agenda of the next meeting by one button", async () => {
  const execute = vi.fn(() => changed);
  await openWindow("/", { requests: { overview: () => overview, execute } });
  await userEvent.click(screen.getByRole("button", { name: "Sett på saksliste: Felles plan for opplæring, 2024/M3" }));
  expect(execute).toHaveBeenCalledWith({
    command: expect.objectContaining({
      type: "agenda.add", case_id: waitingCase.id, position: null, placement: expect.objectContaining({ meeting_id: comingRow.id, minutes: null }),
    }),
  });
  expect(await screen.findByText("«Felles plan for opplæring» er satt på sakslisten")).toBeTruthy();
});

test("with several coming meetings the meeting is chosen, and another body's meetings are none of the case's business", async () => {
  const later = { ...comingRow, id: "later", name: "2024/M4", meeting: { ...comingRow.meeting, date: "2024-05-08" } };
  const other = { ...later, id: "other", body_id: "another body" };
  expect(meetingsFor(waitingCase, { next: meetingPage, later: [later, other] }).map(({ id }) => id)).toEqual([comingRow.id, "later"]);
  expect(meetingsFor(waitingCase, { next: null, later: [other] })).toEqual([]);
  const execute = vi.fn(() => changed);
  await openWindow("/", { requests: { overview: () => ({ ...overview, later: [later], waiting: waiting.slice(0, 1) }), execute } });
  await userEvent.click(screen.getByRole("button", { name: /^Sett på saksliste.*Felles plan for opplæring/ }));
  await userEvent.click(screen.getByRole("button", { name: "2024/M4, 08.05.2024" }));
  expect(execute).toHaveBeenCalledWith({ command: expect.objectContaining({ placement: expect.objectContaining({ meeting_id: "later" }) }) });
});

test("the first day offers the first steps and nothing else", async () => {
  await openWindow("/", { requests: { overview: () => ({ ...overview, next: null, last: null, waiting: [], history: [] }) } });
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Nytt møte" })).toBeTruthy();
  expect(main.getByRole("link", { name: "Importer møtepakke" })).toBeTruthy();
  expect(main.queryByText("Neste møte")).toBeNull();
  await expectAccessible();
});

test("with no meeting to come the next one is offered, and the last one is still there", async () => {
  await openWindow("/", { requests: { overview: () => ({ ...overview, next: null, last: heldRow }) } });
  expect(screen.getByText("Ingen kommende møter")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Prøverådet 2024/M2" })).toBeTruthy();
  expect(screen.getAllByText("Organet har ingen kommende møter")).toHaveLength(waiting.length);
});
