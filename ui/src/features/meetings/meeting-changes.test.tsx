import { emit } from "@tauri-apps/api/event";
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { MeetingPage } from "../../api";
import { council, directory, entries } from "../../testing/council";
import { agenda, changed, comingRow, meetingPage, meetingReads, outcome, suggestion } from "../../testing/meetings";
import { record } from "../../testing/proceedings";
import { openWindow } from "../../testing/window";
import "./MeetingPage";
import "./MeetingsPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const reads = { ...meetingReads, "meetings.proceedings": () => record };
const place = `/meetings/${comingRow.id}`;
const openDialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);
const lines = () => within(screen.getByRole("list", { name: "Saksliste" })).getAllByRole("listitem").filter((item) => item.parentElement?.getAttribute("aria-label") === "Saksliste");

test("a day that is not there is not saved as the one before it", async () => {
  const execute = vi.fn(() => changed);
  await openWindow(place, { requests: { ...reads, execute } });
  await userEvent.click(screen.getByRole("button", { name: "Endre møtet" }));
  const date = openDialog().getByLabelText(/^Dato/);
  await userEvent.clear(date);
  await userEvent.type(date, "31.02.2026{Enter}");
  expect(openDialog().getByRole("link", { name: /31.02.2026/ })).toBeTruthy();
  expect(execute).not.toHaveBeenCalled();
});

test("a meeting that an undoing took away is gone from the page, with its buttons, and there is a way back", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let there = true;
  const show = () => (there ? meetingPage : Promise.reject({ code: "not_found", facts: { table: "meetings", id: comingRow.id }, message: "" }));
  await openWindow(place, { requests: { ...reads, "meetings.get": show } });
  there = false;
  await act(() => emit("changed", { entry: "e", label: { kind: "undo", subject: "" }, touched: [{ table: "meetings", key: comingRow.id }] }));
  expect(await screen.findByRole("heading", { level: 1, name: "Dette er ikke her lenger" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Frys og send" })).toBeNull();
  await userEvent.click(screen.getByText("Til møter"));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Møter"));
  vi.restoreAllMocks();
});

test("a line taken off hands the focus to the next line", async () => {
  let page: MeetingPage = meetingPage;
  const execute = vi.fn(() => {
    page = { ...page, meeting: { ...page.meeting, agenda: agenda.slice(1) } };
    return changed;
  });
  await openWindow(place, { requests: { ...reads, "meetings.get": () => page, execute } });
  const menuOf = (index: number) => within(lines()[index]!).getByRole("button", { name: /^Flere valg/ });
  await userEvent.click(menuOf(0));
  await userEvent.click(within(lines()[0]!).getByRole("button", { name: "Ta av sakslisten" }));
  await waitFor(() => expect(lines()).toHaveLength(4));
  await waitFor(() => expect(document.activeElement).toBe(menuOf(0)));
});

test("the book beside the agenda is built anew when anything at all has changed, and says what it is doing", async () => {
  let head = entries;
  const build = vi.fn(() => outcome);
  await openWindow(`${place}?side=book`, { requests: { ...reads, history: () => head }, tasks: { "book.preview": build } });
  await waitFor(() => expect(build).toHaveBeenCalledTimes(1));
  head = [{ ...entries[0]!, id: "a new entry", seq: 3 }, ...entries];
  // A person's name: nothing that the meeting's own page shows.
  await act(() => emit("changed", { entry: "e", label: { kind: "person.put", subject: "Kari" }, touched: [{ table: "people", key: "p" }] }));
  await waitFor(() => expect(build).toHaveBeenCalledTimes(2));
});

test("another body suggests what is not written yet, and leaves what is", async () => {
  const board = { ...council, id: "b2", kind: "portfolio_board" as const, name: "Prøvestyret" };
  const suggest = (params: { body_id: string }) => (params.body_id === "b2" ? { ...suggestion, number: 2, previous_id: null, meeting: { ...suggestion.meeting, place: "Aukra" } } : suggestion);
  await openWindow("/meetings?plan=true", { requests: { ...reads, "meetings.suggest": suggest, "council.directory": () => ({ ...directory, bodies: [council, board] }) } });
  const start = await screen.findByLabelText(/^Start/);
  await userEvent.clear(start);
  await userEvent.type(start, "10:15{Tab}");
  await userEvent.selectOptions(screen.getByLabelText("Organ"), "b2");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/^Sted/).value).toBe("Aukra"));
  expect(screen.getByLabelText<HTMLInputElement>("Møte nummer").value).toBe("2");
  expect(screen.getByLabelText<HTMLInputElement>(/^Start/).value).toBe("10:15");
});
