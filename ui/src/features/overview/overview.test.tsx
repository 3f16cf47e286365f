import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { FollowUpView, MeetingRow } from "../../api";
import { changed, comingRow, heldRow, meetingPage, overview, waiting, waitingCase } from "../../testing/meetings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./OverviewPage";
import { newFollowUp } from "../follow-ups/follow-ups";
import { dueSoon, waitingMinutes } from "./held";
import { meetingsFor } from "./placing";

// The whole window with axe on it takes its time where everything else is built at the same time.
vi.setConfig({ testTimeout: 60_000 });

const reads = { overview: () => overview, "meetings.list": () => [comingRow, heldRow], follow_ups: () => [] as FollowUpView[] };
const at = { requests: reads };

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
  await openWindow("/", { requests: { ...reads, overview: () => overview, execute } });
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
  await openWindow("/", { requests: { ...reads, overview: () => ({ ...overview, later: [later], waiting: waiting.slice(0, 1) }), execute } });
  await userEvent.click(screen.getByRole("button", { name: /^Sett på saksliste.*Felles plan for opplæring/ }));
  await userEvent.click(screen.getByRole("button", { name: "2024/M4, 08.05.2024" }));
  expect(execute).toHaveBeenCalledWith({ command: expect.objectContaining({ placement: expect.objectContaining({ meeting_id: "later" }) }) });
});

test("the first day offers the first steps and nothing else", async () => {
  await openWindow("/", { requests: { ...reads, overview: () => ({ ...overview, next: null, last: null, waiting: [], history: [] }) } });
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Nytt møte" })).toBeTruthy();
  expect(main.getByRole("link", { name: "Importer møtepakke" })).toBeTruthy();
  expect(main.queryByText("Neste møte")).toBeNull();
  await expectAccessible();
});

test("with no meeting to come the next one is offered, and the last one is still there", async () => {
  await openWindow("/", { requests: { ...reads, overview: () => ({ ...overview, next: null, last: heldRow }) } });
  expect(screen.getByText("Ingen kommende møter")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Prøverådet 2024/M2" })).toBeTruthy();
  expect(screen.getAllByText("Organet har ingen kommende møter")).toHaveLength(waiting.length);
});

const held = (number: number, status: MeetingRow["status"]): MeetingRow => ({ ...heldRow, id: `m${number}`, number, name: `2024/M${number}`, meeting: { ...heldRow.meeting, date: `2024-0${number}-10` }, status });
const followUp = (id: string, due: string | null): FollowUpView => ({
  ...newFollowUp(id), what: `Oppgave ${id}`, due, owner_text: "Vertskommunen", owner_name: "Vertskommunen", status: "open", note: "", case_title: null, case_number: null,
  meeting_name: null, created_at: "2024-01-01T08:00:00Z", closed_at: null,
});

test("a meeting that is on stands first, with the way to run it; then what is overdue and the minutes that wait", async () => {
  const meetings = [held(3, "running"), held(2, "held"), held(1, "minutes_final")];
  const followUps = [followUp("f1", "2024-03-01"), followUp("f2", "2024-04-02"), followUp("f3", "2025-01-01")];
  await openWindow("/", { requests: { ...reads, "meetings.list": () => meetings, follow_ups: () => followUps } });
  expect(screen.getByRole("heading", { name: "Prøverådet 2024/M3 pågår" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Gjennomfør møtet" }).getAttribute("href")).toContain("/meetings/m3/run");
  expect(screen.getByText("10.01.2024 · Venter på godkjenning i et senere møte")).toBeTruthy();
  expect(screen.getByText("10.02.2024 · Lag utkast")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Oppfølging (2)" })).toBeTruthy();
  expect(screen.getByText("1 over fristen")).toBeTruthy();
  expect(screen.getByText(/^01.03.2024, gikk ut for 27.dager siden$/)).toBeTruthy();
  expect(screen.queryByText("Oppgave f3")).toBeNull();
  await expectAccessible();
});

test("what is due within two weeks counts, without a date nothing does, and approved minutes wait for nothing", () => {
  expect(dueSoon([followUp("a", "2024-04-11"), followUp("b", "2024-04-12"), followUp("c", null)], "2024-03-28").map(({ id }) => id)).toEqual(["a"]);
  expect(waitingMinutes([held(4, "minutes_approved"), held(3, "minutes_draft"), held(2, "held"), held(1, "cancelled")]).map(({ meeting, step }) => [meeting.number, step])).toEqual([[2, "draft"], [3, "lock"]]);
});
