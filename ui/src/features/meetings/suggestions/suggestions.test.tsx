import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute, Suggestion } from "../../../api";
import { changed, comingRow, heldRow, meeting, meetingReads, waitingCase } from "../../../testing/meetings";
import { record } from "../../../testing/proceedings";
import { expectAccessible } from "../../../testing/shell";
import { openWindow } from "../../../testing/window";
import { acceptCommand, reasonOf, shownSuggestions } from "./suggestions";
import { nb } from "./texts.nb";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "../MeetingPage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const none = { case_id: null, follow_up_id: null, from_meeting: "2024/M2", due: null };
const postponed: Suggestion = { ...none, kind: "postponed", subject_id: "c1", case_id: "c1", title: "Ny avtale om vakt" };
const followUp: Suggestion = { ...none, kind: "follow_up_due", subject_id: "f1", follow_up_id: "f1", title: "Melde inn saker", due: "2024-04-01" };
const minutes: Suggestion = { ...none, kind: "minutes_to_approve", subject_id: heldRow.id, title: "2024/M2" };
const waits: Suggestion = { ...none, kind: "waiting", subject_id: waitingCase.id, case_id: waitingCase.id, title: waitingCase.title, from_meeting: null };

async function open() {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  const requests = { ...meetingReads, "meetings.proceedings": () => record, "meetings.suggestions": () => [postponed, followUp, minutes, waits], execute };
  await openWindow(`/meetings/${comingRow.id}`, { requests });
  return { list: within(await screen.findByRole("list", { name: "Forslag til sakslisten" })), sent: () => execute.mock.calls.map(([{ command }]) => command) };
}

test("each suggestion says why, and a case that merely waits stands among the waiting cases alone", async () => {
  const { list } = await open();
  expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Ny avtale om vaktUtsatt eller sendt tilbake i 2024/M2Sett på",
    "Melde inn sakerOppfølging fra 2024/M2 med frist 01.04.2024Sett på",
    "Protokollen fra 2024/M2Protokollen fra 2024/M2 venter på godkjenning.Sett på",
  ]);
  expect(list.getByRole("link", { name: "Protokollen fra 2024/M2" }).getAttribute("href")).toContain(`${heldRow.id}?tab=minutes`);
  await expectAccessible();
});

test("a case is put on the agenda, a follow-up becomes a case there, and what is set aside has its reason", async () => {
  const { list, sent } = await open();
  await userEvent.click(list.getByRole("button", { name: "Sett på: Ny avtale om vakt" }));
  await userEvent.click(list.getByRole("button", { name: "Sett på: Melde inn saker" }));
  await userEvent.click(list.getByRole("button", { name: "Legg bort: Protokollen fra 2024/M2" }));
  const dialog = within(screen.getByRole("dialog", { name: "Legg bort forslaget" }));
  await userEvent.click(dialog.getByRole("button", { name: "Legg bort" }));
  expect(dialog.getAllByText("Skriv hvorfor forslaget legges bort")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Hvorfor?"), "Tas i juni");
  await userEvent.click(dialog.getByRole("button", { name: "Legg bort" }));
  const placement = { item_id: expect.any(String), meeting_id: comingRow.id, minutes: null };
  await waitFor(() => expect(sent()).toEqual([
    { type: "agenda.add", case_id: "c1", placement, position: null },
    { type: "case.create", id: expect.any(String), body_id: comingRow.body_id, title: "Melde inn saker", purpose: "information", language: "nb", placement },
    { type: "suggestion.drop", id: expect.any(String), meeting_id: comingRow.id, kind: "minutes_to_approve", subject_id: heldRow.id, note: "Tas i juni" },
  ]));
});

test("a follow-up that is on the agenda already is no suggestion", () => {
  expect(shownSuggestions([{ ...followUp, title: meeting.agenda[1]!.title }, waits], meeting)).toEqual([]);
  expect(acceptCommand(minutes, meeting, nb)).toMatchObject({ type: "agenda.add_approval", approves_id: heldRow.id, title: "Protokollen fra 2024/M2" });
  expect(reasonOf(nb, { ...followUp, from_meeting: null })).toBe("Oppfølging med frist 01.04.2024");
  expect(reasonOf(nb, { ...postponed, from_meeting: null })).toBe("Utsatt eller sendt tilbake");
});
