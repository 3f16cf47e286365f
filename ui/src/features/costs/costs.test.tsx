import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ShellError, type ComputeWorksheet, type Execute } from "../../api";
import { view } from "../../testing/cases";
import { key, preview, version, worksheet } from "../../testing/costs";
import { stateOf } from "../../testing/council";
import { expectAccessible, type PretendedShell } from "../../testing/shell";
import { openWindow } from "../../testing/window";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "../cases/CasePage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
const place = `/cases/${view.id}`;
const placeholders = [{ text: "{{sum}}", value: "1 330 000,00" }, { text: "{{andel Nabo}}", value: null }];

function shell(requests: PretendedShell["requests"] = {}) {
  const execute = vi.fn<(params: Execute) => unknown>(() => ({ entry: "e1", label: { kind: "worksheet.put", subject: worksheet.draft.title }, touched: [] }));
  const all: PretendedShell["requests"] = {
    "cases.get": () => ({ case: { ...view, summary: "Det koster {{sum}} kr, {{andel Nabo}}." }, checks: [], placeholders }), "costs.keys": () => [key], "costs.worksheets": () => [worksheet],
    "costs.compute": () => preview, execute, ...requests,
  };
  return { requests: all, sent: () => execute.mock.calls.map(([{ command }]) => command) };
}

const cellsOf = (row: HTMLElement) => within(row).getAllByRole("cell").map((cell) => cell.textContent);

test("a worksheet says who bears how much, computed and used side by side, and why they differ", async () => {
  await openWindow(place, shell());
  const table = screen.getByRole("table", { name: worksheet.draft.title });
  expect(within(table).getAllByRole("columnheader").map((cell) => cell.textContent)).toEqual([
    "Betaler", "Beregnet andel", "Brukt andel", "Faktor", "Helt år, kr", "2024 etter måneder, kr", "Avvik fra beregnet, kr",
  ]);
  expect(cellsOf(within(table).getByRole("row", { name: /^Molde/ }))).toEqual(["30,6122 %", "15,0000 %", "0,1995", "199 500,00", "133 000,00", "−207 642,86"]);
  expect(cellsOf(within(table).getByRole("row", { name: /^Sum/ }))).toEqual(["", "", "", "1 330 000,00", "886 666,67", ""]);
  expect(screen.getByText(/Felles enhet har det tyngste ansvaret/)).toBeTruthy();
  expect(screen.getByText(/resten var størst, 0,9500 øre/)).toBeTruthy();
  expect(screen.getByText("Kilde: Enhetenes egne tall per 01.03.2024")).toBeTruthy();
  await expectAccessible();
});

test("figures stand in the text that is read, and what has no figure stands as it was typed", async () => {
  await openWindow(place, shell());
  expect(screen.getByText("Det koster 1 330 000,00 kr, {{andel Nabo}}.")).toBeTruthy();
});

test("the form shows what the core computes of what is typed, and saves it as it was typed", async () => {
  const compute = vi.fn<(asked: ComputeWorksheet) => unknown>(() => preview);
  const { requests, sent } = shell({ "costs.worksheets": () => [], "costs.compute": compute });
  await openWindow(place, { requests });
  await userEvent.click(screen.getByRole("button", { name: "Ny kostnadsfordeling" }));
  const dialog = within(screen.getByRole("dialog", { name: "Ny kostnadsfordeling" }));
  expect(dialog.getByText(/Fyll ut beløp/)).toBeTruthy();
  await userEvent.type(dialog.getByLabelText("Hva det gjelder"), "Leder");
  await userEvent.type(dialog.getByLabelText("Beløp i kroner"), "kr 1 202,50");
  await userEvent.type(dialog.getByLabelText("Løper fra"), "01.05.2024{Tab}");
  await userEvent.selectOptions(dialog.getByLabelText("Fordelingsnøkkel"), "Ansatte, utgave 1 (fra 01.01.2024)");
  await waitFor(() => expect(dialog.getByRole("table", { name: "Slik blir fordelingen" })).toBeTruthy());
  expect(compute.mock.lastCall?.[0].draft).toMatchObject({ amount: "kr 1 202,50", key_version_id: version.id, effective_from: "2024-05-01" });
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "worksheet.put", case_id: view.id, title: "Leder", amount: "kr 1 202,50", used: [], factors: [] }]));
});

test("what cannot be computed is said in words, and nothing that was typed is lost", async () => {
  const { requests, sent } = shell({ "costs.compute": () => { throw new ShellError("amount.ambiguous", { text: "1,202", field: "amount" }, ""); } });
  await openWindow(place, { requests });
  await userEvent.click(screen.getByRole("button", { name: `Flere valg for «${worksheet.draft.title}»` }));
  await userEvent.click(screen.getByRole("button", { name: "Rediger" }));
  const dialog = within(screen.getByRole("dialog", { name: "Rediger kostnadsfordeling" }));
  await waitFor(() => expect(dialog.getByText(/«1,202» kan leses på to måter/)).toBeTruthy());
  await userEvent.clear(dialog.getByLabelText("Hva det gjelder"));
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(dialog.getAllByText("Skriv hva kostnaden gjelder.").length).toBeGreaterThan(0);
  expect(dialog.getByLabelText<HTMLInputElement>("Molde, prosent").value).toBe("15");
  expect(sent()).toEqual([]);
});

test("one of several is told to hold, and its basis for invoices is saved where somebody chooses", async () => {
  const { requests, sent } = shell({ "costs.worksheets": () => [{ ...worksheet, is_adopted: false, key_holds: false, holding_version: 2 }] });
  const save = vi.fn<(params: unknown) => unknown>(() => ({ path: "/tmp/f.xlsx", rows: 2 }));
  await openWindow(place, { requests, tasks: { "costs.save_invoice_basis": save }, calls: { choose_save_path: () => "/tmp/f.xlsx" } });
  expect(screen.getByText(/Utgave 1 av nøkkelen gjelder ikke 01.05.2024.*Utgave 2 gjelder den dagen/)).toBeTruthy();
  const open = () => userEvent.click(screen.getByRole("button", { name: `Flere valg for «${worksheet.draft.title}»` }));
  await open();
  await userEvent.click(screen.getByRole("button", { name: "La denne gjelde" }));
  expect(sent()).toEqual([{ type: "worksheet.adopt", id: worksheet.id, is_adopted: true }]);
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Lagre fakturagrunnlag (regneark)" }));
  await waitFor(() => expect(save).toHaveBeenCalledWith({ case_id: view.id, worksheet_id: worksheet.id, format: "xlsx", path: "/tmp/f.xlsx" }));
});

test("a what-if stands beside the one that holds, with what is between them", async () => {
  const amount = (text: string) => ({ ore: 0, text });
  const against = [{ name: "Molde", before: amount("199 500,00"), after: amount("239 400,00"), difference: amount("39 900,00") }];
  const whatIf = { ...worksheet, id: "w2", is_adopted: false, draft: { ...worksheet.draft, title: "Høyere lønn" }, against_adopted: against };
  await openWindow(place, shell({ "costs.worksheets": () => [worksheet, whatIf] }));
  const table = within(screen.getByRole("table", { name: "Mot fordelingen som gjelder" }));
  expect(cellsOf(table.getByRole("row", { name: /^Molde/ }))).toEqual(["199 500,00", "239 400,00", "39 900,00"]);
  expect(screen.getAllByText(/^(Gjelder|Alternativ)$/).map((tag) => tag.textContent)).toEqual(["Gjelder", "Alternativ"]);
});

test("whoever may not write cases sees the figures and no way to change them", async () => {
  await openWindow(place, shell({ "council.state": () => stateOf("member") }));
  expect(screen.getByRole("table", { name: worksheet.draft.title })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ny kostnadsfordeling" })).toBeNull();
  expect(screen.queryByRole("button", { name: "La denne gjelde" })).toBeNull();
});

test("without a key the way to the keys is shown", async () => {
  await openWindow(place, shell({ "costs.worksheets": () => [], "costs.keys": () => [] }));
  expect(screen.getByRole("link", { name: "Til fordelingsnøklene" }).getAttribute("href")).toContain("tab=keys");
});
