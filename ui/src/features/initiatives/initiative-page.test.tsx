import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AmountRead, Command, Execute, InitiativeView } from "../../api";
import { stateOf } from "../../testing/council";
import { view as caseView } from "../../testing/cases";
import { bare, bareInitiative, board, initiative } from "../../testing/initiatives";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import "../cases/CasePage";
import "./InitiativePage";

const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

/** As Rust reads them, near enough for the amounts of these tests. */
function readAmount(text: string): AmountRead {
  const digits = text.replace(/\u00a0| /g, "").replace(",-", "");
  return /^\d+(,\d\d)?$/.test(digits) ? { is: "amount", ore: Number(digits.includes(",") ? digits.replace(",", "") : `${digits}00`) } : { is: "wrong", code: "amount.malformed", facts: { text } };
}

function shell(shown: InitiativeView = initiative) {
  const execute = vi.fn<(params: Execute) => unknown>(({ command }) => ({ entry: null, label: { kind: command.type, subject: shown.title }, touched: [] }));
  const sent = (): Command[] => execute.mock.calls.map(([{ command }]) => command);
  const requests = { "initiatives.get": () => shown, "initiatives.list": () => board, "money.read": ({ texts }: { texts: string[] }) => texts.map(readAmount), execute };
  return { sent, requests };
}

const open = (shown = initiative, requests = shell(shown).requests) => openWindow(`/initiatives/${shown.id}`, { requests });
const section = (name: string) => within(screen.getByRole("heading", { level: 2, name }).closest("section")!);

test("the page shows facts, lines, alternatives, the gate's trail and links from both ends", async () => {
  await open();
  expect(section("Opplysninger").getByText(/^1.200.000.kr \(fra 1.000.000 til 1.200.000\)\. Kostnadene er 50.000.kr høyere enn overslaget$/)).toBeTruthy();
  expect(section("Opplysninger").getByText("Enheten betaler selv")).toBeTruthy();
  expect(section("Kostnader").getByRole("row", { name: /^2024 Investering Utstyr 1.000.000 1.250.000 1.250.000$/ })).toBeTruthy();
  expect(section("Hvem som betaler").getByRole("row", { name: /^Molde 2024 250.000,25$/ })).toBeTruthy();
  expect(section("Alternativer").getByRole("row", { name: "Starte likevel Rammen brytes Merforbruk tillates ikke (Kommunedirektørene, 14.02.2024)" })).toBeTruthy();
  expect(section("Alternativer").getByText("Ikke utelukket")).toBeTruthy();
  const trail = section("Portvakt").getAllByRole("listitem");
  expect(trail.map((item) => item.textContent)).toEqual(["Avslått13.03.2024Rådetgjelder nåIngen dekning", "Åpen14.02.2024Rådet"]);
  expect(section("Koblinger").getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Dette tiltaket venter på Ny hall", "Fibernett erstatter dette tiltaket"]);
  await expectAccessible();
});

test("costs are written as lines of a table, and each error names its line", async () => {
  const { sent, requests } = shell();
  await open(initiative, requests);
  await userEvent.click(screen.getByRole("button", { name: "Endre kostnadene" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Ny linje" }));
  await userEvent.clear(dialog.getByLabelText("År, linje 2"));
  await userEvent.type(dialog.getByLabelText("År, linje 2"), "25");
  await userEvent.type(dialog.getByLabelText("Lavt (kr), linje 1"), "x");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(await dialog.findAllByText("Skriv et år mellom 1990 og 2150 i linje 2")).toHaveLength(2);
  expect(dialog.getAllByText("Skriv beløpet i linje 2")).toHaveLength(2);
  expect(dialog.getAllByText(/er ikke et beløp/)).toHaveLength(2);
  await expectAccessible();
  await userEvent.clear(dialog.getByLabelText("Lavt (kr), linje 1"));
  await userEvent.clear(dialog.getByLabelText("År, linje 2"));
  await userEvent.type(dialog.getByLabelText("År, linje 2"), "2025");
  await userEvent.selectOptions(dialog.getByLabelText("Budsjett, linje 2"), "Drift");
  await userEvent.type(dialog.getByLabelText("Sannsynlig (kr), linje 2"), "10 000,50");
  await userEvent.type(dialog.getByLabelText("Høyt (kr), linje 2"), "9 000");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(await dialog.findAllByText("Anslagene i linje 2 må stå i rekkefølge: lavt, sannsynlig, høyt")).toHaveLength(2);
  expect(sent()).toEqual([]);
  await userEvent.clear(dialog.getByLabelText("Høyt (kr), linje 2"));
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toEqual([{
    type: "initiative.set_costs", initiative_id: initiative.id,
    lines: [
      { ...initiative.costs[0], low_ore: null },
      { id: expect.any(String), text: "", year: 2025, budget: "operations", likely_ore: 1_000_050, low_ore: null, high_ore: null },
    ],
  }]));
});

test("a payer is a municipality or somebody in words", async () => {
  const { sent, requests } = shell();
  await open(initiative, requests);
  await userEvent.click(screen.getByRole("button", { name: "Endre hvem som betaler" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText("Betaler, linje 1"), "Andre");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(await dialog.findAllByText("Skriv hvem som betaler i linje 1")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Hvem, linje 1"), "Tilskudd");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  const { id, year, amount_ore } = initiative.sources[0]!;
  await waitFor(() => expect(sent()).toEqual([{ type: "initiative.set_sources", initiative_id: initiative.id, lines: [{ id, municipality_id: null, party: "Tilskudd", year, amount_ore }] }]));
});

test("a refusal of the gate says who and why before it is sent", async () => {
  const { sent, requests } = shell();
  await open(initiative, requests);
  await userEvent.click(screen.getByRole("button", { name: "Før avgjørelse" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(dialog.getByLabelText("Svar"), "Avslått");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(await dialog.findAllByText("Skriv hvem som har avgjort")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Avgjort av"), "Porteføljerådet");
  await userEvent.type(dialog.getByLabelText("Begrunnelse"), "Ingen ramme");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ type: "gate.decide", gate: "refused", decided_by: "Porteføljerådet", reason: "Ingen ramme" })]));
});

test("an alternative with a date of exclusion says why, and a link may lead to a project in words", async () => {
  const { sent, requests } = shell();
  await open(initiative, requests);
  await userEvent.click(screen.getByRole("button", { name: "Endre alternativene" }));
  const alternatives = within(await screen.findByRole("dialog"));
  const second = within(alternatives.getByRole("region", { name: "Alternativ 2" }));
  await userEvent.type(second.getByLabelText(/^Utelukket av/), "Rådet");
  await userEvent.click(alternatives.getByRole("button", { name: "Lagre" }));
  expect(await alternatives.findAllByText("Skriv hvorfor alternativ 2 er utelukket")).toHaveLength(2);
  await userEvent.type(second.getByLabelText(/^Hvorfor er det utelukket/), "For dyrt");
  await userEvent.click(alternatives.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  await userEvent.click(screen.getByRole("button", { name: "Knytt til et annet tiltak" }));
  const link = within(await screen.findByRole("dialog"));
  await userEvent.type(link.getByLabelText("Hva har de med hverandre å gjøre?"), "venter på");
  await userEvent.selectOptions(link.getByLabelText("Tiltak"), "Et prosjekt som ikke står her");
  await userEvent.type(link.getByLabelText("Prosjekt utenfor listen"), "Fylkets fiber");
  await userEvent.click(link.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()[1]).toMatchObject({ type: "initiative.link", initiative_id: initiative.id, other_id: null, other_text: "Fylkets fiber", relation: "venter på" }));
});

test("what the gate decided on is not offered for deletion; another is", async () => {
  const decided = await open();
  await userEvent.click(screen.getByRole("button", { name: "Flere valg" }));
  expect(screen.queryByRole("button", { name: "Slett tiltaket" })).toBeNull();
  decided.unmount();
  const { sent, requests } = shell(bareInitiative);
  await open(bareInitiative, requests);
  await userEvent.click(screen.getByRole("button", { name: "Flere valg" }));
  await userEvent.click(screen.getByRole("button", { name: "Slett tiltaket" }));
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Slett tiltaket" }));
  await waitFor(() => expect(sent()).toEqual([{ type: "initiative.remove", id: bareInitiative.id }]));
  expect(await screen.findByRole("heading", { level: 1, name: "Prosjektfinansiering" })).toBeTruthy();
});

test("the case shows its initiatives, and takes in one that is there already", async () => {
  const { sent, requests } = shell();
  const ofCase = { "initiatives.of_case": () => [initiative], "cases.get": () => ({ case: caseView, checks: [], placeholders: [] }) };
  await openWindow(`/cases/${caseView.id}`, { requests: { ...requests, ...ofCase } });
  const financing = section("Finansiering");
  expect(financing.getByRole("link", { name: "Nytt nett" })).toBeTruthy();
  expect(financing.getByText(/^Mangler 999.999,75.kr$/)).toBeTruthy();
  await userEvent.click(financing.getByRole("button", { name: "Knytt til et tiltak" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(dialog.getAllByText("Velg et tiltak")).toHaveLength(2);
  await userEvent.selectOptions(dialog.getByLabelText("Tiltak"), "Ny hall");
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ type: "initiative.put", id: bare.id, title: "Ny hall", case_id: caseView.id })]));
});

test("a reader reads", async () => {
  await open(initiative, { ...shell().requests, "council.state": () => stateOf("reader") } as never);
  expect(screen.queryByRole("button", { name: /^Endre|^Før|^Knytt|^Ta bort/ })).toBeNull();
  expect(section("Portvakt").getByText("Ingen dekning")).toBeTruthy();
});
