import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { DaysOfYear, Execute, PlanSeries, Recurring, SeriesDay, SeriesOfYear, TheseDays } from "../../api";
import { council, directory } from "../../testing/council";
import { cancelledRow, changed, comingRow, heldRow, suggestion } from "../../testing/meetings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { angleOf, arc, entriesOf, freeDaysIn, pointAt } from "./entries";
import { nothingChosen, planDays, plannedMeetings } from "./plan";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./YearPage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

/** The second Wednesdays of 2024: in March and April the body has its meetings already. */
const wednesdays = ["01-10", "02-14", "03-13", "04-10", "05-08", "06-12", "07-10", "08-14", "09-11", "10-09", "11-13", "12-11"].map((day) => `2024-${day}`);
const series: SeriesDay[] = wednesdays.map((day) => ({ day, holidays: [], free_days: day === "2024-10-09" ? ["Høstferie"] : [] }));
const molde = directory.municipalities[0]!;
const autumn = { id: "free1", name: "Høstferie", first_day: "2024-10-07", last_day: "2024-10-11", municipality_id: molde.id };
const days: DaysOfYear = {
  holidays: [{ day: "2024-05-09", holiday: "ascension_day" }, { day: "2024-12-25", holiday: "christmas_day" }],
  free_days: [autumn, { ...autumn, id: "free2", first_day: "2025-10-06", last_day: "2025-10-10" }],
};
const standing: Recurring = { body_id: council.id, id: "r1", place: "first", title: "Godkjenning", purpose: "decision", minutes: 5, proposal: "", approves_minutes: true };

function shell() {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  const asked = vi.fn<(params: SeriesOfYear) => unknown>(() => series);
  const mark = ({ days: these }: TheseDays) => these.map((day) => ({ day, holidays: day === "2024-05-09" ? ["ascension_day"] : [], free_days: [] }));
  return {
    asked, sent: () => execute.mock.calls.map(([{ command }]) => command),
    requests: {
      execute, "year.series": asked, "year.mark": mark, "year.days": () => days, "meetings.list": () => [comingRow, heldRow, cancelledRow],
      "meetings.suggest": () => suggestion, "council.directory": () => ({ ...directory, recurring: [standing] }),
    },
  };
}

test("the days of the series say what stands in their way, and a day with a meeting is left out", async () => {
  const { requests, asked } = shell();
  await openWindow("/meetings/year?year=2024", { requests });
  expect(asked).toHaveBeenCalledWith({ series: { nth: 2, weekday: 3 }, year: 2024 });
  const list = within(screen.getByRole("list", { name: "Datoer" }));
  expect(list.getAllByRole("listitem")).toHaveLength(12);
  expect(list.getByRole("checkbox", { name: "onsdag 10. april 2024" })).toHaveProperty("checked", false);
  expect(list.getByText(/2024\/M3 er lagt til denne dagen/)).toBeTruthy();
  expect(within(list.getByRole("checkbox", { name: "onsdag 9. oktober 2024" }).closest("li")!).getByText("Høstferie")).toBeTruthy();
  expect(screen.getByText("1 dato faller på en helligdag eller i fridager.")).toBeTruthy();
  await expectAccessible();
});

test("days are moved, marked again and left out, and the rest is planned as one step with the standing cases", async () => {
  const { requests, sent } = shell();
  await openWindow("/meetings/year?year=2024", { requests });
  await userEvent.click(screen.getByRole("button", { name: "Flytt onsdag 8. mai 2024" }));
  const dialog = within(screen.getByRole("dialog"));
  const field = dialog.getByLabelText("Ny dato");
  await userEvent.clear(field);
  await userEvent.type(field, "9.5.2025{Enter}");
  expect(dialog.getAllByText("Datoen må ligge i 2024")).toHaveLength(2);
  await userEvent.clear(field);
  await userEvent.type(field, "9.5.2024{Enter}");
  expect(await screen.findByText("2 datoer faller på helligdager eller i fridager.")).toBeTruthy();
  expect(screen.getByText(/flyttet fra onsdag 8. mai 2024/)).toBeTruthy();
  await userEvent.click(screen.getByRole("checkbox", { name: "onsdag 10. juli 2024" }));
  await userEvent.click(screen.getByRole("button", { name: /^Planlegg 9.møter$/ }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  const { meetings, ...command } = sent()[0] as { type: string } & PlanSeries;
  expect(command).toEqual({ type: "meeting.plan_series" });
  expect(meetings.map(({ meeting, number }) => [number, meeting.date])).toEqual([
    [4, "2024-01-10"], [5, "2024-02-14"], [6, "2024-05-09"], [7, "2024-06-12"], [8, "2024-08-14"], [9, "2024-09-11"], [10, "2024-10-09"], [11, "2024-11-13"], [12, "2024-12-11"],
  ]);
  expect(meetings[2]?.previous_id).toBe(comingRow.id);
  expect(meetings[3]?.previous_id).toBe(meetings[2]?.id);
  expect(meetings[0]?.standing).toEqual([{ recurring_id: "r1", case_id: expect.any(String), item_id: expect.any(String) }]);
  expect(meetings[0]?.meeting).toMatchObject({ place: suggestion.meeting.place, start_time: suggestion.meeting.start_time });
});

test("the regular day is kept with the body's other rules as they are", async () => {
  const { requests, sent } = shell();
  await openWindow("/meetings/year?year=2024", { requests });
  await userEvent.selectOptions(screen.getByLabelText("I måneden"), "Siste");
  await userEvent.click(screen.getByRole("button", { name: "Lagre som fast møtedag" }));
  await waitFor(() => expect(sent()).toEqual([
    { type: "body.set_rules", body_id: council.id, rule_set: council.rule_set, freeze_due_days: council.freeze_due_days, series: { nth: 5, weekday: 3 } },
  ]));
});

test("the wheel tells what it holds, and the table says all of it", async () => {
  await openWindow("/meetings/year?year=2024", { requests: shell().requests });
  expect(screen.getByRole("img", { name: /Årshjul for Prøverådet 2024: 2.møter, 6.frister, 2.helligdager og 1.periode med fridager/ })).toBeTruthy();
  const table = within(screen.getByRole("region", { name: "Møter, frister, helligdager og fridager" }));
  expect(table.getByRole("row", { name: /10.04.2024 15 2024\/M3\s*Planlagt/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /27.03.2024 13 Saker inn til 2024\/M3 Frist/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /09.05.2024 19 Kristi himmelfartsdag Helligdag/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /07.10.2024–11.10.2024 41 Høstferie i Molde Fridager/ })).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Vis i tabellen"), "Møte");
  expect(table.queryByText("Kristi himmelfartsdag")).toBeNull();
});

test("days off are put in for one municipality, never backwards, and taken away", async () => {
  const { requests, sent } = shell();
  await openWindow("/meetings/year?year=2024", { requests });
  await userEvent.click(screen.getByRole("button", { name: "Slett Høstferie" }));
  await userEvent.click(screen.getByRole("button", { name: "Legg inn fridager" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Hva"), "Vinterferie");
  await userEvent.type(dialog.getByLabelText("Første dag"), "23.2.2024");
  await userEvent.type(dialog.getByLabelText("Siste dag"), "19.2.2024");
  await userEvent.selectOptions(dialog.getByLabelText("Kommune"), "Molde");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(dialog.getAllByText("Siste dag ligger før første dag")).toHaveLength(2);
  await expectAccessible();
  await userEvent.clear(dialog.getByLabelText("Første dag"));
  await userEvent.type(dialog.getByLabelText("Første dag"), "19.2.2024");
  await userEvent.clear(dialog.getByLabelText("Siste dag"));
  await userEvent.type(dialog.getByLabelText("Siste dag"), "23.2.2024");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toEqual([
    { type: "free_days.remove", id: "free1" },
    { type: "free_days.put", id: expect.any(String), name: "Vinterferie", first_day: "2024-02-19", last_day: "2024-02-23", municipality_id: molde.id },
  ]));
});

test("the year is saved as a calendar", async () => {
  const saved = vi.fn(() => ({ path: "/tmp/plan.ics", rows: 2 }));
  const asked = vi.fn<(params: unknown) => string>(() => "/tmp/plan.ics");
  await openWindow("/meetings/year?year=2024", { requests: shell().requests, tasks: { "plan.save_ics": saved }, calls: { choose_save_path: asked } });
  await userEvent.click(screen.getByRole("button", { name: "Lagre kalender …" }));
  expect(await screen.findByText(/Kalenderen er lagret med 2.møter/)).toBeTruthy();
  expect(asked).toHaveBeenCalledWith({ suggested: "Møter Prøverådet 2024.ics", extension: "ics" });
  expect(saved).toHaveBeenCalledWith({ body_id: council.id, year: 2024, path: "/tmp/plan.ics" });
});

test("numbers go on in each year, also past a cancelled meeting, whose day is free again", () => {
  const basis = { bodyId: council.id, draft: suggestion.meeting, meetings: [{ ...cancelledRow, status: "cancelled" as const }], recurring: [] };
  const planned = plannedMeetings(["2024-01-10", "2023-12-20"], basis);
  expect(planned.map(({ year, number, previous_id }) => [year, number, previous_id])).toEqual([[2023, 7, null], [2024, 1, planned[0]!.id]]);
  expect(planDays(series, [], nothingChosen, [{ ...comingRow, status: "cancelled" }])[3]).toMatchObject({ meeting: null, included: true });
});

test("a cancelled meeting stands without deadlines, and days off count in every year they touch", () => {
  const entries = entriesOf([{ ...comingRow, status: "cancelled" }], { holidays: [], free_days: [] }, 2024);
  expect(entries.map(({ kind }) => kind)).toEqual(["meeting"]);
  const christmas = { ...autumn, first_day: "2023-12-20", last_day: "2024-01-02" };
  expect([2022, 2023, 2024, 2025].map((year) => freeDaysIn({ holidays: [], free_days: [christmas] }, year).length)).toEqual([0, 1, 1, 0]);
});

test("the wheel goes clockwise from January at the top, in leap years too", () => {
  expect([angleOf("2023-01-01", 2023), angleOf("2022-12-20", 2023), angleOf("2023-12-31", 2023, 1), angleOf("2024-07-02", 2024)]).toEqual([0, 0, 360, 180]);
  expect(pointAt(90, 100)).toEqual({ x: 100, y: 0 });
  expect(arc(0, 90, 10)).toBe("M 0 -10 A 10 10 0 0 1 10 0");
});
