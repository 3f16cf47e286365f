import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Execute } from "../../../api";
import { directory } from "../../../testing/council";
import { changed, comingRow } from "../../../testing/meetings";
import { kommuner, people, record, runningPage } from "../../../testing/proceedings";
import { expectAccessible, type PretendedShell } from "../../../testing/shell";
import { openWindow } from "../../../testing/window";
import { byMunicipality, draftOf, expected, standInChoices } from "./attendance";
import "../MeetingPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const [leader, aukra, vestnes, deputy, secretary] = people as [typeof people[0], typeof people[0], typeof people[0], typeof people[0], typeof people[0]];

async function openAttendance(answer: () => unknown = () => changed, requests: PretendedShell["requests"] = {}) {
  const execute = vi.fn((_params: Execute) => answer());
  await openWindow(`/meetings/${comingRow.id}?tab=participants`, {
    requests: {
      "meetings.get": () => runningPage, "meetings.proceedings": () => record, execute,
      "council.directory": () => ({ ...directory, municipalities: kommuner.map((one) => ({ ...directory.municipalities[0]!, ...one })), people: [...directory.people, { ...directory.people[0]!, id: "visitor", name: "Besøk, Bo" }] }),
      ...requests,
    },
  });
  await screen.findByRole("list", { name: "Frammøte" });
  return { sent: () => execute.mock.calls.map(([{ command }]) => command) };
}

const row = (name: string) => within(screen.getByText(name, { selector: "strong" }).closest("li")!);

describe("who counts", () => {
  test("deputies come when they are called in, everybody else is expected until written down", () =>
    expect(expected(people).map(({ name }) => name)).toEqual(["Medlem Vestnes", secretary.name]));
  test("a municipality has those who are here and may answer for it", () =>
    expect(byMunicipality(record, kommuner).map(({ name, people: names }) => [name, names])).toEqual([["Aukra", ["Medlem Aukra"]], ["Molde", ["Leder Molde"]], ["Vestnes", []]]));
  test("a deputy stands in for a member who is not here all the time, and for nobody whom another stands in for", () => {
    expect(standInChoices(people, deputy).map(({ name }) => name)).toEqual(["Medlem Vestnes"]);
    const left = people.map((one) => (one === aukra ? { ...one, left_at: "10:00" } : one));
    expect(standInChoices(left, deputy).map(({ name }) => name)).toEqual(["Medlem Aukra", "Medlem Vestnes"]);
    const taken = [...left, { ...deputy, id: "d2", person_id: "d2", status: "present" as const, deputy_for_id: vestnes.person_id }];
    expect(standInChoices(taken, deputy).map(({ name }) => name)).toEqual(["Medlem Aukra"]);
  });
  test("what is sent of somebody is as they are written down, with the change", () =>
    expect(draftOf(leader, { left_at: "10:00" })).toEqual({
      id: leader.id, person_id: leader.person_id, status: "present", function: "chair", municipality_id: leader.municipality_id, deputy_for_id: null, arrived_at: null, left_at: "10:00",
    }));
});

test("presence is told in words, for the whole and for each municipality", async () => {
  await openAttendance();
  expect(screen.getByText("Disse kommunene har ingen til stede: Vestnes. 2 personer til stede, 1 person er ikke ført.")).toBeTruthy();
  expect(screen.getByText("Vestnes", { selector: "dt" }).nextElementSibling?.textContent).toBe("ingen");
  await expectAccessible();
});

test("a status is one click, or a key in the row; the arrows go from person to person", async () => {
  const { sent } = await openAttendance();
  await userEvent.click(row("Medlem Vestnes").getByRole("button", { name: "Forfall" }));
  row("Leder Molde").getByRole("button", { name: "Til stede" }).focus();
  await userEvent.keyboard("{ArrowDown}2");
  await waitFor(() => expect(sent()).toMatchObject([
    { type: "attendance.set", people: [{ person_id: vestnes.person_id, status: "excused", function: "member" }] },
    { type: "attendance.set", people: [{ id: aukra.id, person_id: aukra.person_id, status: "remote" }] },
  ]));
});

test("everybody expected is present with one button, deputies are left alone", async () => {
  const { sent } = await openAttendance();
  await userEvent.click(screen.getByRole("button", { name: "Alle til stede" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "attendance.set", people: [{ person_id: vestnes.person_id, status: "present" }, { person_id: secretary.person_id, status: "present" }] }]));
});

test("a deputy is said to stand in for a member, and a refusal names the member", async () => {
  const refused = () => Promise.reject({ code: "attendance.two_deputies", facts: { person: vestnes.person_id }, message: "" });
  const { sent } = await openAttendance(refused);
  await userEvent.selectOptions(row("Vara Vestnes").getByLabelText("Møter for"), "Medlem Vestnes, Vestnes");
  await waitFor(() => expect(sent()).toMatchObject([{ people: [{ id: deputy.id, function: "deputy", deputy_for_id: vestnes.person_id }] }]));
  expect((await screen.findByText("En annen møter allerede for Medlem Vestnes.")).closest("[role='alert']")).toBeTruthy();
});

test("who leaves early has the time, by the menu or in the form", async () => {
  const { sent } = await openAttendance();
  await userEvent.click(row("Leder Molde").getByRole("button", { name: /^Gikk nå/ }));
  await waitFor(() => expect(sent()).toMatchObject([{ people: [{ id: leader.id, left_at: expect.stringMatching(/^\d\d:\d\d$/), status: "present" }] }]));
  await userEvent.click(row("Leder Molde").getByRole("button", { name: "Endre …" }));
  await expectAccessible(document.querySelector("dialog[open]")!);
  await userEvent.type(screen.getByLabelText(/^Kom etter/), "930");
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()[1]).toMatchObject({ people: [{ id: leader.id, arrived_at: "09:30", left_at: null }] }));
});

test("a guest who is new is a person without access, and has no function", async () => {
  const { sent } = await openAttendance();
  await userEvent.click(screen.getByRole("button", { name: "Legg til gjest" }));
  const dialog = within(document.querySelector<HTMLElement>("dialog[open]")!);
  await userEvent.click(dialog.getByRole("button", { name: "Legg til gjest" }));
  expect(dialog.getAllByText("Velg en person, eller skriv et navn").length).toBeGreaterThan(1);
  await userEvent.type(dialog.getByLabelText("Eller skriv navnet på en ny person"), "Foredrager, Ida");
  await userEvent.click(dialog.getByRole("button", { name: "Legg til gjest" }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  const [person, attendance] = sent();
  expect(person).toMatchObject({ type: "person.put", name: "Foredrager, Ida", active: false, access: "reader" });
  expect(attendance).toMatchObject({ type: "attendance.set", people: [{ person_id: (person as { id: string }).id, function: null, status: "present" }] });
});

test("of a meeting whose minutes are final it is read, not written", async () => {
  await openAttendance(undefined, { "meetings.get": () => ({ ...runningPage, meeting: { ...runningPage.meeting, status: "minutes_final" } }) });
  expect(screen.queryByRole("button", { name: "Alle til stede" })).toBeNull();
  expect(row("Vara Vestnes").getByText("Forfall")).toBeTruthy();
  await expectAccessible();
});
