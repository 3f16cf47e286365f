import { configure, fireEvent, screen, waitFor } from "@testing-library/react";
import user from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { FollowUpView } from "../../../api";
import { agenda, changed, comingRow } from "../../../testing/meetings";
import { openRun } from "../../../testing/run";
import { keepDraft } from "../../cases/drafts";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => localStorage.clear());

test("a follow-up is added where the case is, and says what is missing", async () => {
  const { sent } = await openRun();
  await userEvent.type(screen.getByLabelText("Hva skal gjøres?"), "Sende brev");
  await userEvent.click(screen.getByRole("button", { name: "Legg til" }));
  expect(screen.getAllByText("Velg eller skriv hvem som skal gjøre det").length).toBeGreaterThan(0);
  await userEvent.type(screen.getByLabelText("Eller skriv hvem"), "Innkjøp");
  await userEvent.type(screen.getByLabelText(/^Frist/), "8. mai 2024");
  await userEvent.click(screen.getByRole("button", { name: "Legg til" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "follow_up.put", what: "Sende brev", owner_text: "Innkjøp", owner_person_id: null, due: "2024-05-08", case_id: agenda[1]!.case_id, meeting_id: comingRow.id }]));
});

const followUp = (n: number, what: string): FollowUpView => ({
  id: `f${n}`, what, owner_person_id: null, owner_body_id: null, owner_text: "Innkjøp", owner_name: "Innkjøp", due: null, status: "open", note: "", closed_at: null, created_at: "2024-03-13T09:10:00Z",
  case_id: agenda[1]!.case_id, case_title: null, case_number: null, meeting_id: comingRow.id, meeting_name: null,
});
const followUpsChanged = { ...changed, touched: [{ table: "follow_ups", id: "f1" }] };

test("when a follow-up is added, the next is written where the last one was, not over the button that removes it", async () => {
  const rows = [followUp(1, "Sende brev")];
  const { sent } = await openRun({ requests: { follow_ups: () => [...rows] }, answer: (command) => { if (command.type === "follow_up.put") rows.push(followUp(2, command.what)); return followUpsChanged; } });
  await userEvent.type(screen.getByLabelText("Eller skriv hvem"), "Innkjøp");
  await userEvent.type(screen.getByLabelText("Hva skal gjøres?"), "Ringe{Enter}");
  expect(await screen.findByRole("button", { name: "Fjern oppfølgingen «Ringe»" })).toBeTruthy();
  const field = screen.getByLabelText("Hva skal gjøres?") as HTMLInputElement;
  await waitFor(() => expect(field.value).toBe(""));
  expect(document.activeElement).toBe(field);
  expect(sent()).toHaveLength(1);
});

test("a follow-up that is half written stays when another is removed", async () => {
  const rows = [followUp(1, "Sende brev")];
  await openRun({ requests: { follow_ups: () => [...rows] }, answer: (command) => { if (command.type === "follow_up.remove") rows.pop(); return followUpsChanged; } });
  await userEvent.type(screen.getByLabelText("Hva skal gjøres?"), "Ringe");
  await userEvent.click(screen.getByRole("button", { name: "Fjern oppfølgingen «Sende brev»" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Fjern oppfølgingen «Sende brev»" })).toBeNull());
  expect((screen.getByLabelText("Hva skal gjøres?") as HTMLInputElement).value).toBe("Ringe");
});

test("one's own notes are not on the page before they are unfolded, and are folded again with the next case", async () => {
  const keep = vi.fn((_note: unknown) => null);
  await openRun({ requests: { "notes.get": () => "Spør om tallene", "notes.keep": keep } });
  expect(document.body.textContent).not.toContain("Spør om tallene");
  await userEvent.click(screen.getByRole("button", { name: "Egne notater" }));
  const field = await screen.findByLabelText("Notat (bare for deg, ikke i protokollen)");
  expect((field as HTMLTextAreaElement).value).toBe("Spør om tallene");
  await userEvent.type(field, " igjen");
  fireEvent.blur(field);
  await waitFor(() => expect(keep).toHaveBeenCalledWith({ item_id: agenda[1]!.id, text: "Spør om tallene igjen" }));
  await userEvent.click(screen.getByRole("button", { name: /Forrige sak/ }));
  await waitFor(() => expect(screen.queryByLabelText("Notat (bare for deg, ikke i protokollen)")).toBeNull());
});

test("what was written and never saved is in the notes again, and is saved", async () => {
  keepDraft(`${agenda[1]!.id}.discussion`, "Halvferdig setning");
  const { sent } = await openRun();
  await waitFor(() => expect(sent()).toMatchObject([{ type: "treatment.write", item_id: agenda[1]!.id, discussion: "Halvferdig setning" }]));
  expect((await screen.findByRole("textbox", { name: "Hva ble sagt" })).textContent).toContain("Halvferdig setning");
});
