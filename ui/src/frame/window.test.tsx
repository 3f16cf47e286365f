import { emit } from "@tauri-apps/api/event";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { SetUpCouncil } from "../api";
import { noCouncil, state, stateOf } from "../testing/council";
import { comingRow, meetingReads } from "../testing/meetings";
import { record } from "../testing/proceedings";
import { expectAccessible } from "../testing/shell";
import { openWindow } from "../testing/window";

const changed = { entry: "e1", label: { kind: "undo", subject: "" }, touched: [] };

test("the history says who did what and when, before and after in Norwegian, and leaves keys out", async () => {
  await openWindow("/history");
  expect(screen.getByText("Saken «Økonomi» er endret")).toBeTruthy();
  await userEvent.click(screen.getAllByText(/Vis 1 endring/)[0]!);
  expect(screen.getByText("formål").parentElement?.textContent).toBe("formålorientering → vedtak");
  expect(screen.queryByText("organ")).toBeNull();
  expect(screen.queryByText("ingress")).toBeNull();
  await expectAccessible();
});

test("an entry is undone from the history, and what is undone offers no undoing", async () => {
  const undo = vi.fn(() => changed);
  await openWindow("/history", { requests: { undo } });
  const buttons = screen.getAllByRole("button", { name: /^Angre: / });
  expect(buttons).toHaveLength(1);
  await userEvent.click(buttons[0]!);
  expect(undo).toHaveBeenCalledWith({ entry: "0190a000-0000-7000-8000-000000000102" });
  expect(await screen.findByText("Endringen er angret")).toBeTruthy();
});

test("a refused undo says why", async () => {
  const undo = () => Promise.reject({ code: "undo.touched_later", facts: { entry: "x", kind: "case.change", subject: "Økonomi" }, message: "" });
  await openWindow("/history", { requests: { undo } });
  await userEvent.click(screen.getByRole("button", { name: /^Angre: / }));
  expect((await screen.findByRole("alert")).textContent).toContain("Det samme er endret senere («Økonomi»). Angre det først.");
});

test("Ctrl+Z undoes the last command, but takes back letters where something is being written", async () => {
  const undo = vi.fn(() => changed);
  await openWindow("/search", { requests: { undo } });
  screen.getByRole("searchbox").focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(undo).not.toHaveBeenCalled();
  document.getElementById("page-title")?.focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  await act(() => emit("menu", "edit.undo"));
  await waitFor(() => expect(undo).toHaveBeenCalledWith({}));
  expect(undo).toHaveBeenCalledTimes(1);
});

test("Ctrl+Q ends the program, also from a field", async () => {
  const quit = vi.fn(() => null);
  await openWindow("/search", { calls: { quit } });
  screen.getByRole("searchbox").focus();
  await userEvent.keyboard("{Control>}q{/Control}");
  expect(quit).toHaveBeenCalledTimes(1);
});

test("Ctrl+K finds pages and what search finds, and Enter goes there", async () => {
  const hit = {
    kind: "person", id: "p1", case_id: null, meeting_id: null, document_id: null, version_id: null, blob_hash: null, page: null, title: "Medlem Aukra", number: null,
    snippet: [],
  };
  await openWindow("/history", { requests: { search: () => ({ hits: [hit], total: 1, facets: { kinds: [], meetings: [], years: [], purposes: [] } }) } });
  await userEvent.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: /Søk etter saker/ });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, "aukra");
  expect(await screen.findByRole("option", { name: /Medlem Aukra/ })).toBeTruthy();
  await expectAccessible();
  await userEvent.clear(field);
  await userEvent.type(field, "innst");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Innstillinger"));
  await waitFor(() => expect(document.activeElement).toBe(document.getElementById("page-title")));
});

test("Ctrl+K offers new cases and meetings, and what the open meeting can do", async () => {
  await openWindow(`/meetings/${comingRow.id}`, { requests: { ...meetingReads, "meetings.proceedings": () => record } });
  await userEvent.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: /Søk etter saker/ });
  for (const name of [/^Frys og send/, /^Lagre møtebok …/, /^Vis møtebok/, /^Ny sak/, /^Nytt møte/]) expect(screen.getByRole("option", { name })).toBeTruthy();
  await userEvent.type(field, "frys{Enter}");
  expect(await screen.findByRole("dialog", { name: /^Frys og send innkallingen/ })).toBeTruthy();
});

test("what the person may not do is not offered, nor what another page does", async () => {
  await openWindow("/history", { requests: { "council.state": () => stateOf("reader") } });
  await userEvent.keyboard("{Control>}k{/Control}");
  await screen.findByRole("combobox", { name: /Søk etter saker/ });
  for (const name of [/^Ny sak/, /^Nytt møte/, /^Frys/]) expect(screen.queryByRole("option", { name })).toBeNull();
});

test("the native menu goes to pages and opens the history panel", async () => {
  await openWindow("/search");
  await act(() => emit("menu", "view.history"));
  expect(within(await screen.findByRole("complementary", { name: "Historikk" })).getByText("Saken «Økonomi» er endret")).toBeTruthy();
  await act(() => emit("menu", "go.settings"));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Innstillinger"));
});

test("the history panel has the focus when it opens, and gives it back when it closes", async () => {
  await openWindow("/search");
  const button = screen.getByRole("button", { name: "Vis historikk" });
  await userEvent.click(button);
  const panel = within(await screen.findByRole("complementary", { name: "Historikk" }));
  expect(document.activeElement).toBe(panel.getByRole("heading", { name: "Historikk" }));
  await userEvent.click(panel.getByRole("button", { name: "Lukk historikken" }));
  expect(document.activeElement).toBe(button);
});

test("what changed elsewhere is read again", async () => {
  const readState = vi.fn(() => state);
  await openWindow("/history", { requests: { "council.state": readState } });
  const before = readState.mock.calls.length;
  await act(() => emit("changed", { entry: "e", label: { kind: "case.create", subject: "x" }, touched: [{ table: "cases", key: "k" }] }));
  expect(readState.mock.calls.length).toBe(before);
  await act(() => emit("changed", { entry: "e", label: { kind: "council.change", subject: "x" }, touched: [{ table: "council", key: "council" }] }));
  await waitFor(() => expect(readState.mock.calls.length).toBe(before + 1));
});

test("theme and language change at once and are remembered", async () => {
  const set = vi.fn(() => null);
  await openWindow("/settings", { requests: { "settings.set": set } });
  await userEvent.selectOptions(screen.getByLabelText("Utseende"), "dark");
  expect(document.documentElement.dataset.colorScheme).toBe("dark");
  await userEvent.selectOptions(screen.getByLabelText("Språk i vinduet"), "nn");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Innstillingar");
  expect(document.documentElement.lang).toBe("nn");
  expect(set).toHaveBeenCalledWith({ key: "theme", value: "dark" });
  expect(set).toHaveBeenCalledWith({ key: "language", value: "nn" });
});

test("data from a newer program gives a sentence, not a blank window", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const refuse = () => Promise.reject({ code: "data.newer", facts: { found: 9, known: 1 }, message: "" });
  await openWindow("/", { requests: { "settings.get": refuse } }).catch(() => undefined);
  expect(screen.getByRole("alert").textContent).toContain("nyere utgave av Samråd");
  vi.restoreAllMocks();
});

test("first start: three questions found the council; what is missing is said first", async () => {
  let there = noCouncil;
  const setUp = vi.fn((_found: SetUpCouncil) => {
    there = state;
    return changed;
  });
  await openWindow("/", { requests: { "council.state": () => there, "council.set_up": setUp } });
  await userEvent.click(screen.getByRole("button", { name: "Opprett rådet" }));
  expect(screen.getByRole("heading", { name: /Rett 3.feil/ })).toBeTruthy();
  expect(setUp).not.toHaveBeenCalled();
  await expectAccessible();
  fireEvent.change(screen.getByLabelText("Hva heter rådet?"), { target: { value: "Prøverådet" } });
  fireEvent.change(screen.getByLabelText("Nummer, kommune 1"), { target: { value: "1506" } });
  fireEvent.change(screen.getByLabelText("Kommune 1"), { target: { value: "Molde" } });
  fireEvent.change(screen.getByLabelText("Navn"), { target: { value: "Testesen, Kari" } });
  await userEvent.click(screen.getByRole("button", { name: "Opprett rådet" }));
  await waitFor(() => expect(setUp).toHaveBeenCalledOnce());
  const found = setUp.mock.calls[0]![0];
  expect(found.municipalities).toMatchObject([{ number: "1506", name: "Molde", is_host: true }]);
  expect(found.bodies.map((body) => [body.kind, body.parent_id])).toEqual([["council", null], ["portfolio_board", found.bodies[0]?.id]]);
  expect(found.secretary).toMatchObject({ name: "Testesen, Kari", access: "secretary" });
  expect(await screen.findByRole("navigation", { name: "Hovedmeny" })).toBeTruthy();
});

test.each([
  ["email", { field: "email", value: "kari(at)molde" }, "E-post (valgfritt)", { "E-post (valgfritt)": "kari(at)molde" }],
  ["the name of a body", { field: "name", limit: 200 }, "Organ 2", { "Organ 2": "Å".repeat(201) }],
])("what Rust refuses stands by its field: %s", async (_what, facts, label, written) => {
  const refuse = () => Promise.reject({ code: "limit" in facts ? "field.too_long" : "field.invalid", facts, message: "" });
  await openWindow("/", { requests: { "council.state": () => noCouncil, "council.set_up": refuse } });
  const filled = { "Hva heter rådet?": "Prøverådet", "Nummer, kommune 1": "1506", "Kommune 1": "Molde", Navn: "Testesen, Kari", ...written };
  for (const [name, value] of Object.entries(filled)) fireEvent.change(screen.getByLabelText(name), { target: { value } });
  await userEvent.click(screen.getByRole("button", { name: "Opprett rådet" }));
  await waitFor(() => expect(screen.getByLabelText(label).getAttribute("aria-invalid")).toBe("true"));
  await userEvent.click(screen.getAllByRole("link").at(-1)!);
  expect(document.activeElement).toBe(screen.getByLabelText(label));
});
