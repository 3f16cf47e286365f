import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute, MeetingPage } from "../../api";
import { changed, comingRow, meetingPage, meetingReads } from "../../testing/meetings";
import { people, record } from "../../testing/proceedings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import "./MeetingPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const place = `/meetings/${comingRow.id}`;
const commandsSent = (execute: { mock: { calls: unknown[][] } }) => execute.mock.calls.map(([params]) => (params as Execute).command);
const dialogElement = () => document.querySelector<HTMLElement>("dialog[open]")!;
const openDialog = () => within(dialogElement());

const inStatus = (status: MeetingPage["meeting"]["status"], changes: Partial<typeof record> = {}) => ({
  ...meetingReads, "meetings.get": () => ({ ...meetingPage, meeting: { ...meetingPage.meeting, status } }), "meetings.proceedings": () => ({ ...record, status, ...changes }),
});

test("a meeting that is called is opened with the time, who leads and who writes", async () => {
  const execute = vi.fn(() => changed);
  await openWindow(place, { requests: { ...inStatus("called"), execute } });
  await userEvent.click(screen.getByRole("button", { name: "Åpne møtet" }));
  const dialog = openDialog();
  expect((dialog.getByLabelText("Møteleder") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("Leder Molde");
  expect((dialog.getByLabelText("Referent") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("Testesen, Kari");
  await expectAccessible(dialogElement());
  await userEvent.clear(dialog.getByLabelText("Møtet åpnes kl."));
  await userEvent.type(dialog.getByLabelText("Møtet åpnes kl."), "9.05");
  await userEvent.click(dialog.getByRole("button", { name: "Åpne møtet" }));
  await waitFor(() => expect(commandsSent(execute)).toEqual([{ type: "meeting.open", id: comingRow.id, at: "09:05", chair_id: people[0]!.person_id, minute_taker_id: people[4]!.person_id }]));
});

test("while a meeting runs another may lead it, and another write", async () => {
  const execute = vi.fn(() => changed);
  await openWindow(place, { requests: { ...inStatus("running", { chair_id: people[0]!.person_id }), execute } });
  await userEvent.click(screen.getByText("Møteleder og referent"));
  const dialog = openDialog();
  expect((dialog.getByLabelText("Møteleder") as HTMLSelectElement).value).toBe(people[0]!.person_id);
  await userEvent.selectOptions(dialog.getByLabelText("Møteleder"), people[1]!.person_id);
  await expectAccessible(dialogElement());
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(commandsSent(execute)).toMatchObject([{ type: "meeting.set_chair", id: comingRow.id, chair_id: people[1]!.person_id }]));
});

test.each([
  ["called", "Innkalt", "Åpne møtet", ["Lag nye papirer", "Avlys møtet"]],
  ["running", "Pågår", "Gjennomfør", ["Hev møtet"]],
  ["held", "Gjennomført", "Lag protokollutkast", ["Åpne igjen"]],
  ["minutes_draft", "Protokollutkast", "Gjør protokollen endelig", ["Lag nytt utkast", "Åpne igjen"]],
  ["minutes_final", "Endelig protokoll", null, ["Rett protokollen"]],
  ["minutes_approved", "Godkjent protokoll", null, ["Rett protokollen"]],
] as const)("of a meeting that is %s the tag is «%s», the next step «%s»", async (status, tag, primary, menu) => {
  await openWindow(place, { requests: inStatus(status) });
  const header = within(screen.getByRole("heading", { level: 1 }).closest("header")!);
  expect(header.getByText(tag)).toBeTruthy();
  for (const name of primary ? [primary, ...menu] : menu) expect(header.getByText(name)).toBeTruthy();
  const steps = ["Åpne møtet", "Gjennomfør", "Hev møtet", "Lag protokollutkast", "Gjør protokollen endelig", "Åpne igjen", "Rett protokollen", "Avlys møtet", "Frys og send"];
  expect(steps.filter((step) => header.queryByText(step) !== null).toSorted()).toEqual([primary, ...menu].filter((step) => step !== null && steps.includes(step)).toSorted());
  await expectAccessible();
});
