import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute, FollowUpFilter, FollowUpView } from "../../api";
import { addresses } from "../../router";
import { view } from "../../testing/cases";
import { council, secretary, stateOf } from "../../testing/council";
import { changed, heldRow } from "../../testing/meetings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { draftOf, filterOf, isOverdue, newFollowUp, ownerKindOf, withOwner } from "./follow-ups";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./FollowUpsPage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const overdue: FollowUpView = {
  ...newFollowUp("f1"), what: "Sende avtalen til kommunene", owner_person_id: secretary.id, owner_name: secretary.name, due: "2000-02-01", status: "open", note: "",
  case_id: view.id, case_title: "Felles opplæring", case_number: "2024/M2-003", meeting_id: heldRow.id, meeting_name: "2024/M2", created_at: "2024-03-13T10:00:00Z", closed_at: null,
};
const later: FollowUpView = { ...overdue, id: "f2", what: "Bestille lokaler", owner_person_id: null, owner_text: "Vertskommunen", owner_name: "Vertskommunen", due: "2999-01-01", status: "ongoing", case_id: null, case_title: null, case_number: null };

function shell(rows: readonly FollowUpView[] = [overdue, later]) {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  const asked = vi.fn<(filter: FollowUpFilter) => unknown>(() => rows);
  return { sent: () => execute.mock.calls.map(([{ command }]) => command), asked, requests: { follow_ups: asked, "cases.list": () => [view], execute } };
}

test("what is overdue is said in words, and each row leads to its case and its meeting", async () => {
  await openWindow("/follow-ups", shell());
  expect(screen.getByText("1 oppfølging er over fristen")).toBeTruthy();
  const row = within(screen.getByRole("row", { name: /Sende avtalen/ }));
  expect(row.getByText(/01.02.2000, gikk ut for .* dager siden/)).toBeTruthy();
  expect(row.getByRole("link", { name: "2024/M2-003 Felles opplæring" }).getAttribute("href")).toContain(`/cases/${view.id}`);
  expect(row.getByRole("link", { name: "2024/M2" }).getAttribute("href")).toContain(`/meetings/${heldRow.id}`);
  await expectAccessible();
});

test("the open ones are asked for first, and the filters stand in the address", async () => {
  const { asked, ...rest } = shell();
  await openWindow("/follow-ups", rest);
  expect(asked).toHaveBeenCalledWith({ open: true });
  await userEvent.selectOptions(screen.getByLabelText("Hvem"), secretary.name);
  await userEvent.click(screen.getByLabelText("Vis også ferdige og bortfalte"));
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ person_id: secretary.id }));
  expect(addresses.location.search).toContain("closed=true");
  await userEvent.click(screen.getByLabelText("Bare over fristen"));
  await waitFor(() => expect(screen.queryByText("Bestille lokaler")).toBeNull());
});

test("a status is changed in two presses; what falls away needs its reason", async () => {
  const { sent, requests } = shell();
  await openWindow("/follow-ups", { requests });
  await userEvent.click(screen.getByRole("button", { name: "Åpen: endre status for «Sende avtalen til kommunene»" }));
  await userEvent.click(screen.getByRole("button", { name: "Merk som pågående" }));
  await userEvent.click(screen.getByRole("button", { name: /^Åpen: endre status/ }));
  await userEvent.click(screen.getAllByRole("button", { name: "Merk som bortfalt …" })[0]!);
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Merk som bortfalt" }));
  expect(dialog.getAllByText("Skriv hvorfor oppfølgingen faller bort")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Hvorfor faller den bort?"), "Avtalen er sagt opp");
  await expectAccessible();
  await userEvent.click(dialog.getByRole("button", { name: "Merk som bortfalt" }));
  await waitFor(() => expect(sent()).toEqual([
    { type: "follow_up.move", id: "f1", status: "ongoing", note: "" },
    { type: "follow_up.move", id: "f1", status: "dropped", note: "Avtalen er sagt opp" },
  ]));
});

test("a new follow-up says what, who and when, and is not sent without the two first", async () => {
  const { sent, requests } = shell([]);
  await openWindow("/follow-ups?create=true", { requests });
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(dialog.getAllByText("Skriv hva som skal gjøres")).toHaveLength(2);
  expect(dialog.getAllByText("Velg eller skriv hvem som skal gjøre det")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Hva skal gjøres?"), "Melde inn saker");
  await userEvent.selectOptions(dialog.getByLabelText("Hvem skal gjøre det?"), "Noen andre");
  await userEvent.type(dialog.getByLabelText("Navn"), "Kommunedirektørene");
  await userEvent.type(dialog.getByLabelText(/^Frist/), "1.4.2024");
  await expectAccessible();
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toEqual([
    { ...newFollowUp(""), id: expect.any(String), type: "follow_up.put", what: "Melde inn saker", owner_text: "Kommunedirektørene", due: "2024-04-01" },
  ]));
});

test("a member says how far it has come and no more; a reader reads", async () => {
  const { requests } = shell();
  const as = (access: "member" | "reader") => ({ ...requests, "council.state": () => stateOf(access) });
  const member = await openWindow("/follow-ups", { requests: as("member") });
  expect(screen.queryByRole("button", { name: "Ny oppfølging" })).toBeNull();
  expect(screen.getByRole("button", { name: /^Pågår: endre status/ })).toBeTruthy();
  member.unmount();
  await openWindow("/follow-ups", { requests: as("reader") });
  expect(screen.queryByRole("button", { name: /endre status/ })).toBeNull();
  expect(screen.getByText("Pågår")).toBeTruthy();
});

test("an owner of one kind leaves out the others, and what a read adds does not go back", () => {
  const both = { ...newFollowUp("f"), owner_person_id: "p", owner_body_id: council.id, owner_text: "x" };
  expect(withOwner(both, "body")).toMatchObject({ owner_person_id: null, owner_body_id: council.id, owner_text: "" });
  expect([ownerKindOf(both), ownerKindOf(newFollowUp("f")), ownerKindOf({ ...newFollowUp("f"), owner_text: "x" })]).toEqual(["person", "person", "text"]);
  expect(Object.keys(draftOf(overdue))).toEqual(Object.keys(newFollowUp("f")));
  expect(filterOf({ closed: true, body: "b", overdue: true })).toEqual({ body_id: "b" });
  expect([isOverdue(overdue, "2000-02-01"), isOverdue(overdue, "2000-02-02"), isOverdue({ ...overdue, status: "done" }, "2024-01-01")]).toEqual([false, true, false]);
});
