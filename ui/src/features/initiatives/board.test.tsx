import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute, InitiativeFilter } from "../../api";
import { directory, stateOf } from "../../testing/council";
import { board, initiative, row } from "../../testing/initiatives";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
// The routes read them when they are gone to; here they are read beforehand, outside any test's time.
import "./InitiativePage";
import "./InitiativesPage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

function shell() {
  const asked = vi.fn<(filter: InitiativeFilter) => unknown>(() => board);
  return { asked, requests: { "initiatives.list": asked, "initiatives.get": () => initiative } };
}

test("the board groups by what the gate says, and shows what is missing and what goes beyond the frame", async () => {
  await openWindow("/initiatives", shell());
  const group = screen.getByRole("heading", { name: "Avslått (1)" }).closest("section")!;
  const card = within(group);
  expect(card.getByRole("link", { name: "Nytt nett" }).getAttribute("href")).toContain(row.id);
  expect(card.getByText("Alle kommunene, Enhet for nett")).toBeTruthy();
  expect(card.getByText("Utsatt")).toBeTruthy();
  expect(card.getByText(/^Mangler 999.999,75.kr$/)).toBeTruthy();
  expect(card.getByText(/^Merforbruk: 1.250.000.kr$/)).toBeTruthy();
  expect(within(screen.getByRole("heading", { name: "Åpen (1)" }).closest("section")!).getByText("Kostnaden er ikke kjent")).toBeTruthy();
  await expectAccessible();
});

test("the chart says in words what the table beside it says", async () => {
  await openWindow("/initiatives", shell());
  expect(screen.getByRole("img", { name: /2024: koster 1.250.000 kr, finansiert 250.000,25 kr/ })).toBeTruthy();
  const table = within(screen.getByRole("region", { name: "Kostnader og finansiering per år" }));
  expect(table.getByRole("row", { name: /2024 0 1.250.000 250.000,25 999.999,75/ })).toBeTruthy();
  const municipalities = within(screen.getByRole("region", { name: "Per kommune" }));
  expect(municipalities.getByRole("row", { name: /^Molde 1 0 0 0 0 0 0 250.000,25$/ })).toBeTruthy();
});

test("as a table the same initiatives have the same facts", async () => {
  await openWindow("/initiatives?view=table", shell());
  const table = within(screen.getByRole("region", { name: "Prosjektfinansiering" }));
  expect(table.getByRole("row", { name: /^Nytt nett Alle Utsatt Avslått 1.250.000 250.000,25 999.999,75 1.250.000$/ })).toBeTruthy();
  expect(table.getAllByRole("row")).toHaveLength(3);
  await expectAccessible();
});

test("filters stand in the address and are what is asked for and saved", async () => {
  const { asked, requests } = shell();
  const saved = vi.fn(() => ({ path: "/tmp/P.xlsx", rows: 1 }));
  await openWindow("/initiatives", { requests, tasks: { "initiatives.save": saved }, calls: { choose_save_path: () => "/tmp/P.xlsx" } });
  await userEvent.type(screen.getByLabelText("Ord i tittel eller tekst"), "nett");
  await userEvent.selectOptions(screen.getByLabelText("Portvakt"), "Avslått");
  await userEvent.selectOptions(screen.getByLabelText("Framdrift"), "Utsatt");
  await userEvent.selectOptions(screen.getByLabelText("Kommune"), "Molde");
  await userEvent.selectOptions(screen.getByLabelText("Budsjettår"), "2024");
  const filter = { words: "nett", gate: "refused", state: "postponed", municipality_id: directory.municipalities[0]!.id, year: 2024 };
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(filter));
  expect(await screen.findByRole("heading", { name: "Sum for 2024" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Flere valg" }));
  await userEvent.click(await screen.findByRole("button", { name: "Lagre som regneark …" }));
  expect(await screen.findByText(/Regnearket er lagret med 1.tiltak/)).toBeTruthy();
  expect(saved).toHaveBeenCalledWith({ filter, path: "/tmp/P.xlsx" });
});

test("a new initiative is saved with amounts as Rust reads them, and leads to its page", async () => {
  const execute = vi.fn<(params: Execute) => unknown>(() => ({ entry: null, label: { kind: "initiative.put", subject: "Fiber" }, touched: [] }));
  const amounts = vi.fn(({ texts }: { texts: string[] }) => texts.map((text) => (text === "mye" ? { is: "wrong", code: "amount.malformed", facts: { text } } : { is: "amount", ore: 150_000_000 })));
  await openWindow("/initiatives?create=true", { requests: { ...shell().requests, execute, "money.read": amounts } });
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/^Sannsynlig anslag/), "mye");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(await dialog.findAllByText(/«mye» er ikke et beløp/)).toHaveLength(2);
  expect(dialog.getAllByText("Skriv hva tiltaket heter")).toHaveLength(2);
  expect(execute).not.toHaveBeenCalled();
  await expectAccessible();
  await userEvent.type(dialog.getByLabelText("Tittel"), "Fiber");
  await userEvent.clear(dialog.getByLabelText(/^Sannsynlig anslag/));
  await userEvent.type(dialog.getByLabelText(/^Sannsynlig anslag/), "1,5 mill.");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(execute).toHaveBeenCalledOnce());
  expect(execute.mock.calls[0]![0].command).toMatchObject({ type: "initiative.put", title: "Fiber", likely_ore: 150_000_000, low_ore: null, municipality_id: null, case_id: null });
  expect(amounts).toHaveBeenLastCalledWith({ texts: ["1,5 mill."] });
  expect(await screen.findByRole("heading", { level: 1, name: "Nytt nett" })).toBeTruthy();
});

test("an empty board says what belongs there; a reader is offered nothing to write", async () => {
  const none = { ...board, rows: [], years: [] };
  await openWindow("/initiatives", { requests: { "initiatives.list": () => none, "council.state": () => stateOf("reader") } });
  expect(screen.getByText("Ingen tiltak ennå")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Nytt tiltak" })).toBeNull();
});
