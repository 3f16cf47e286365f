import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute, FigureFilter } from "../../api";
import { directory, stateOf } from "../../testing/council";
import { engaged, incoming, population, posts } from "../../testing/figures";
import { changed } from "../../testing/meetings";
import { expectAccessible, type PretendedShell } from "../../testing/shell";
import { openWindow } from "../../testing/window";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./FiguresPage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const all = [population, posts, engaged];
const molde = directory.municipalities[0]!.id;

function open(shell: PretendedShell = {}) {
  const execute = vi.fn((_params: Execute) => changed);
  const requests = { "figures.list": () => all, execute, ...shell.requests };
  return openWindow("/figures", { ...shell, requests }).then(() => execute);
}

const click = (name: string | RegExp, role = "button") => userEvent.click(screen.getByRole(role, { name }));
const inDialog = (name: RegExp) => screen.findByRole("dialog", { name });
const choose = async (name: string | RegExp) => {
  const main = within(screen.getByRole("main"));
  await userEvent.click(main.getByRole("button", { name: "Flere valg" }));
  await userEvent.click(main.getAllByRole("button", { name })[0]!);
};

test("the page shows each number with its source, and sums", async () => {
  await open();
  expect(screen.getByRole("button", { name: /^Molde, 2024: 31.500\. Vis historikk$/ })).toBeTruthy();
  expect(screen.getByText("2024: Kilde: SSB, tabell 07459, hentet 04.03.2024")).toBeTruthy();
  const unit = within(screen.getByRole("row", { name: /Innovasjon/ }));
  expect(unit.getByText("5")).toBeTruthy();
  expect(screen.getByText("01.03.2024: Kilde: Lønnssystemet, ført 04.03.2024")).toBeTruthy();
  await expectAccessible();
});

test("what is fetched is shown beside what holds, and kept when that is asked for", async () => {
  const fetch = vi.fn(() => ({ ...incoming, note: "Illustrative tall." }));
  const execute = await open({ tasks: { "figures.fetch": fetch } });
  await click("Hent folketall");
  const ask = within(await inDialog(/Hent folketall/));
  await expectAccessible();
  await userEvent.click(ask.getByRole("button", { name: "Hent" }));
  const dialog = await inDialog(/Folketall 01.01.2025/);
  expect(fetch).toHaveBeenCalledWith({});
  expect(within(dialog).getByText("Nytt tall")).toBeTruthy();
  expect(within(dialog).getByText("Illustrative tall.")).toBeTruthy();
  expect(within(dialog).getByText("Kilde: SSB, tabell 07459, hentet 04.03.2025")).toBeTruthy();
  expect(execute).not.toHaveBeenCalled();
  await expectAccessible();
  await click("Lagre tallene");
  await waitFor(() => expect(execute).toHaveBeenCalledOnce());
  expect(execute.mock.calls[0]?.[0].command).toMatchObject({ type: "figures.keep", origin: "fetched", figures: [{ municipality_id: molde, value: 31_600 }] });
  await waitFor(() => expect(screen.queryByRole("dialog", { name: /Folketall/ })).toBeNull());
});

test("a certain year is fetched, and what is no year is not", async () => {
  const fetch = vi.fn(() => incoming);
  await open({ tasks: { "figures.fetch": fetch } });
  await click("Hent folketall");
  await click("Et bestemt år", "radio");
  const year = screen.getByLabelText("År");
  await userEvent.clear(year);
  await click("Hent");
  expect(screen.getAllByText("Skriv året med fire sifre").length).toBeGreaterThan(0);
  await userEvent.type(year, "2023");
  await click("Hent");
  await waitFor(() => expect(fetch).toHaveBeenCalledWith({ year: 2023 }));
});

test("figures that are kept already are not kept again", async () => {
  const same = { ...incoming, rows: incoming.rows.map((row) => ({ ...row, change: "same", before: row.value })) };
  await open({ tasks: { "figures.fetch": () => same } });
  await click("Hent folketall");
  await click("Hent");
  expect(await screen.findByText("Alle tallene er lagret fra før. Det er ingenting å endre.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Lagre tallene" })).toBeNull();
});

test("a fetch that takes time can be cancelled", async () => {
  const cancel = vi.fn(() => null);
  await open({ tasks: { "figures.fetch": () => new Promise(() => undefined) }, calls: { cancel_task: cancel } });
  await click("Hent folketall");
  await click("Hent");
  const dialog = within(await inDialog(/Henter folketall/));
  await userEvent.click(dialog.getByRole("button", { name: "Avbryt" }));
  await waitFor(() => expect(cancel).toHaveBeenCalled());
});

test("without a network the page says so, and offers the other ways", async () => {
  const failure = { code: "statistics.unreachable", facts: { code: "unreachable", host: "data.ssb.no", reason: "no route" }, message: "" };
  await open({ tasks: { "figures.fetch": () => Promise.reject(failure) } });
  await click("Hent folketall");
  await click("Hent");
  const alert = within(await within(screen.getByRole("main")).findByRole("alert"));
  expect(alert.getByText(/Vi får ikke kontakt med data.ssb.no/)).toBeTruthy();
  await userEvent.click(alert.getByRole("button", { name: "Skriv inn folketall …" }));
  expect(await inDialog(/Skriv inn folketall/)).toBeTruthy();
});

test("what is wrong in a file is told line by line", async () => {
  const facts = { code: "rows", file: "tall.csv", problems: [{ row: 3, why: "not_whole", value: "12,5" }] };
  const read = vi.fn(() => Promise.reject({ code: "statistics.rows", facts, message: "" }));
  await open({ tasks: { "figures.read_file": read }, calls: { choose_files: () => ["/tmp/tall.csv"] } });
  await choose("Les folketall fra fil …");
  await userEvent.clear(screen.getByLabelText("År"));
  await userEvent.type(screen.getByLabelText("År"), "2024");
  await click("Velg fil …");
  expect(await screen.findByText(/Noen av linjene i tall.csv kan ikke brukes/)).toBeTruthy();
  expect(screen.getByText("Linje 3: «12,5» er ikke et helt tall. Skriv uten punktum og komma")).toBeTruthy();
  expect(read).toHaveBeenCalledWith({ path: "/tmp/tall.csv", year: 2024 });
});

test("what is typed in passes the same checks, told at the field", async () => {
  const typed = vi.fn(() => Promise.reject({ code: "statistics.rows", facts: { problems: [{ row: 1, why: "negative", value: "-3" }] }, message: "" }) as Promise<unknown>);
  await open({ requests: { "figures.typed": typed } });
  await choose("Skriv inn folketall …");
  await click("Se over");
  expect(screen.getAllByText("Skriv hvor tallet kommer fra").length).toBeGreaterThan(0);
  expect(typed).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText("Kilde"), "Kommunens nettside");
  await userEvent.type(screen.getByLabelText("Molde (valgfritt)"), "-3");
  await click("Se over");
  expect((await screen.findAllByText("«-3» er mindre enn null")).length).toBeGreaterThan(0);
  typed.mockImplementation(() => Promise.resolve({ ...incoming, origin: "by_hand", source: "Kommunens nettside" }));
  await click("Se over");
  expect(await inDialog(/Folketall 01.01.2025/)).toBeTruthy();
});

test("a headcount is written down with unit, day and source", async () => {
  const execute = await open();
  await choose("Nytt tall …");
  const dialog = within(await inDialog(/Nytt tall/));
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  for (const missing of ["Skriv hvilken enhet tallet gjelder", "Skriv et helt tall", "Skriv hvor tallet kommer fra"]) expect(dialog.getAllByText(missing).length).toBeGreaterThan(0);
  await userEvent.type(dialog.getByLabelText("Enhet"), "Arkiv");
  await userEvent.type(dialog.getByLabelText("Antall"), "1 0");
  await userEvent.type(dialog.getByLabelText("Kilde"), "Lønnssystemet");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(execute).toHaveBeenCalledOnce());
  expect(execute.mock.calls[0]?.[0].command).toMatchObject({ type: "figure.put", kind: "headcount_permanent", unit: "Arkiv", value: 10, municipality_id: null, source: "Lønnssystemet" });
});

test("the history tells what holds and what it replaced, and takes away what was kept by mistake", async () => {
  const older = { ...population, id: "f2", value: 31_490, is_newest: false, fetched_at: "2024-02-20T11:15:00.000Z" };
  const list = vi.fn((filter: FigureFilter) => (filter.newest ? all : [population, older]));
  const execute = await open({ requests: { "figures.list": list } });
  await click(/^Molde, 2024/);
  const dialog = within(await inDialog(/Historikk: Molde, folketall/));
  expect(list).toHaveBeenLastCalledWith({ kind: "population", unit: "", municipality_id: molde });
  expect(dialog.getByText("Gjelder")).toBeTruthy();
  expect(dialog.getByText("Erstattet")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(dialog.getByRole("button", { name: /^Slett 31.490 per 01.01.2024$/ }));
  await waitFor(() => expect(execute.mock.calls[0]?.[0].command).toEqual({ type: "figure.remove", id: "f2" }));
});

test("a reader sees the figures and their history, and nothing that changes them", async () => {
  await open({ requests: { "council.state": () => stateOf("reader") } });
  expect(screen.queryByRole("button", { name: "Hent folketall" })).toBeNull();
  expect(within(screen.getByRole("main")).queryByRole("button", { name: "Flere valg" })).toBeNull();
  await click(/^Molde, 2024/);
  expect(within(await inDialog(/Historikk/)).queryByRole("button", { name: /^Slett/ })).toBeNull();
});

test("without figures the page says how they come", async () => {
  await open({ requests: { "figures.list": () => [] } });
  expect(screen.getByText("Ingen folketall ennå")).toBeTruthy();
  expect(screen.getByText("Ingen ansatte er ført ennå")).toBeTruthy();
  await expectAccessible();
});
