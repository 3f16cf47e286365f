import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { DecisionFilter, DecisionRow } from "../../api";
import { addresses } from "../../router";
import { view } from "../../testing/cases";
import { directory } from "../../testing/council";
import { comingRow, heldRow } from "../../testing/meetings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { filterOf } from "./routes";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./DecisionsPage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const row: DecisionRow = {
  item_id: "i1", case_id: view.id, number: "2024/M2-003", title: "Felles opplæring", purpose: "decision", access: "public", meeting_id: heldRow.id, meeting_name: "2024/M2",
  date: "2024-03-13", meeting_status: "minutes_final", body_name: "Prøverådet", outcome: "agreement_changed", text: "Rådet vedtar **planen**.", dissent: ["Aukra", "Molde"],
  open_follow_ups: 2,
};

function shell(rows: readonly DecisionRow[] = [row]) {
  const asked = vi.fn<(filter: DecisionFilter) => unknown>(() => rows);
  return { asked, requests: { decisions: asked, "meetings.list": () => [comingRow, heldRow] } };
}

test("a decision says its outcome, who did not simply agree and what is left to do, and leads to case and meeting", async () => {
  await openWindow("/decisions", shell());
  const found = within(screen.getByRole("row", { name: /Felles opplæring/ }));
  expect(found.getByText("Enighet med endring")).toBeTruthy();
  expect(found.getByText("Uenig eller merknad: Aukra og Molde")).toBeTruthy();
  expect(found.getByText(/2.åpne oppfølginger/)).toBeTruthy();
  expect(found.getByRole("link", { name: "Felles opplæring" }).getAttribute("href")).toContain(`/cases/${view.id}`);
  expect(found.getByRole("link", { name: "2024/M2" }).getAttribute("href")).toContain(`/meetings/${heldRow.id}`);
  await expectAccessible();
});

test("what is chosen stands in the address and is what is asked for and saved", async () => {
  const { asked, requests } = shell();
  const saved = vi.fn(() => ({ path: "/tmp/Vedtak.xlsx", rows: 1 }));
  await openWindow("/decisions", { requests, tasks: { "decisions.save": saved }, calls: { choose_save_path: () => "/tmp/Vedtak.xlsx" } });
  await userEvent.type(screen.getByLabelText("Ord i tittel eller tekst"), "2024");
  await userEvent.selectOptions(screen.getByLabelText("Utfall"), "Enighet med endring");
  await userEvent.selectOptions(screen.getByLabelText("År"), "2024");
  await userEvent.selectOptions(screen.getByLabelText("Kommune som svarte annet enn enig"), "Molde");
  const filter = { words: "2024", outcome: "agreement_changed", year: 2024, municipality_id: directory.municipalities[0]!.id };
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(filter));
  expect(filterOf({ words: " 2024 ", year: 2024 })).toEqual({ words: "2024", year: 2024 });
  expect(addresses.location.search).toContain("outcome=agreement_changed");
  await userEvent.click(screen.getByRole("button", { name: "Lagre som regneark …" }));
  expect(await screen.findByText(/Regnearket er lagret med 1.vedtak/)).toBeTruthy();
  expect(saved).toHaveBeenCalledWith({ filter, path: "/tmp/Vedtak.xlsx" });
});

test("a spreadsheet that could not be written is told", async () => {
  const tasks = { "decisions.save": () => Promise.reject({ code: "file.failed", facts: {}, message: "full" }) };
  await openWindow("/decisions", { requests: shell().requests, tasks, calls: { choose_save_path: () => "/tmp/Vedtak.xlsx" } });
  await userEvent.click(screen.getByRole("button", { name: "Lagre som regneark …" }));
  await waitFor(() => expect(document.querySelector("[role=alert]")?.textContent).not.toBe(""));
});

test("without decisions the page says when they come, and offers no empty spreadsheet", async () => {
  await openWindow("/decisions", shell([]));
  expect(screen.getByText("Ingen vedtak ennå")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /regneark/ })).toBeNull();
  await expectAccessible();
});
