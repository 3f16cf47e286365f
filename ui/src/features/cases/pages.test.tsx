import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Execute } from "../../api";
import { view } from "../../testing/cases";
import { council } from "../../testing/council";
import { expectAccessible, type PretendedShell } from "../../testing/shell";
import { openWindow } from "../../testing/window";
// The routes read these when they are gone to; here they are read beforehand, outside any test's time.
import "./CasePage";
import "./CasesPage";
import "../../components/editor/EditorSurface";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => localStorage.clear());

const reads = { "cases.get": () => ({ case: view, checks: [], placeholders: [] }), "cases.list": () => [view], "meetings.list": () => [] } satisfies PretendedShell["requests"];
const changed = { entry: "e1", label: { kind: "case.change", subject: view.title }, touched: [] };
const withCommands = () => {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  return { execute, shell: { requests: { ...reads, execute } }, sent: () => execute.mock.calls.map(([{ command }]) => command) };
};
const place = `/cases/${view.id}`;
/** The editor has a tool of the same name. */
const heading = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Overskrift" });

test("a case is a page to read, in its own language, without a form in sight", async () => {
  await openWindow(place, { requests: reads });
  expect(screen.getByText("Saka gjeld opplæring.").closest("[lang]")?.getAttribute("lang")).toBe("nn");
  expect(screen.getByRole("heading", { name: /^1\s*Bakgrunn$/ })).toBeTruthy();
  expect(screen.getByText("Kurs for leiarar").closest("li")?.textContent).toContain("Budsjett");
  expect(screen.queryByRole("textbox")).toBeNull();
  await expectAccessible();
});

test("a text is edited where it stands, and saved as one command", async () => {
  const { shell, sent } = withCommands();
  await openWindow(place, shell);
  await userEvent.click(screen.getByRole("button", { name: "Rediger: 1 Bakgrunn" }));
  await userEvent.clear(heading());
  await userEvent.type(heading(), "Historie");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Overskrift" })).toBeNull());
  expect(sent()).toEqual([{ type: "section.put", id: view.sections[0]?.id, case_id: view.id, level: 1, heading: "Historie", markdown: "Planen er frå 2020." }]);
});

test("Esc gives up, and what was written can be taken back", async () => {
  const { shell, sent } = withCommands();
  await openWindow(place, shell);
  await userEvent.click(screen.getByRole("button", { name: "Nytt avsnitt" }));
  await userEvent.type(heading(), "Økonomi");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("textbox", { name: "Overskrift" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Hent tilbake" }));
  expect(heading().value).toBe("Økonomi");
  expect(sent()).toEqual([]);
});

test("what was being written is there when one comes back to the page", async () => {
  const first = await openWindow(place, { requests: reads });
  await userEvent.click(screen.getByRole("button", { name: "Nytt avsnitt" }));
  await userEvent.type(heading(), "Økonomi");
  first.unmount();
  await openWindow(place, { requests: reads });
  expect(heading().value).toBe("Økonomi");
  expect(screen.getByText(/ikke lagret sist/)).toBeTruthy();
});

test("a kept text is not saved over a newer one before somebody has chosen between them", async () => {
  const { shell, sent } = withCommands();
  const first = await openWindow(place, shell);
  await userEvent.click(screen.getByRole("button", { name: "Rediger: 1 Bakgrunn" }));
  await userEvent.clear(heading());
  await userEvent.type(heading(), "Historie");
  first.unmount();
  const sections = view.sections.map((section, at) => (at === 0 ? { ...section, markdown: "Planen er frå 2024." } : section));
  const changedElsewhere = { ...shell, requests: { ...shell.requests, "cases.get": () => ({ case: { ...view, sections }, checks: [], placeholders: [] }) } };
  const second = await openWindow(place, changedElsewhere);
  expect(within(screen.getByRole("group", { name: "Lagret nå" })).getByText("Planen er frå 2024.")).toBeTruthy();
  expect(heading().value).toBe("Historie");
  heading().focus();
  await userEvent.keyboard("{Control>}s{/Control}");
  expect(sent()).toEqual([]);
  expect(screen.queryByRole("button", { name: "Lagre" })).toBeNull();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Behold det jeg har skrevet" }));
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  expect(sent()).toMatchObject([{ type: "section.put", heading: "Historie" }]);
  second.unmount();
});

test("writing on in a text that was kept stays in the field it is written in", async () => {
  const first = await openWindow(place, { requests: reads });
  await userEvent.click(screen.getByRole("button", { name: "Nytt avsnitt" }));
  await userEvent.type(heading(), "Økonomi");
  first.unmount();
  await openWindow(place, { requests: reads });
  const level = screen.getByLabelText("Nivå");
  level.focus();
  await userEvent.selectOptions(level, "1");
  expect(document.activeElement).toBe(level);
  const text = screen.getByRole("textbox", { name: "Tekst" });
  await userEvent.click(text);
  await userEvent.selectOptions(level, "2");
  expect(document.activeElement).not.toBe(heading());
});

test.each([
  ["Rediger: 1 Bakgrunn", "{Escape}"], ["Rediger: Underpunkter", "{Escape}"], ["Rediger: Framleggere", "{Escape}"], ["Nytt avsnitt", "{Escape}"],
  ["Rediger: 1 Bakgrunn", "{Control>}s{/Control}"], ["Rediger: Underpunkter", "{Control>}s{/Control}"], ["Rediger: Framleggere", "{Control>}s{/Control}"],
])("«%s» has the focus again after %s", async (name, keys) => {
  const { shell } = withCommands();
  await openWindow(place, shell);
  await userEvent.click(screen.getByRole("button", { name }));
  await waitFor(() => expect(document.activeElement?.closest("[role=group]")).toBeTruthy());
  await userEvent.keyboard(keys);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Lagre" })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name })));
});

test("points are saved together, without those left empty", async () => {
  const { shell, sent } = withCommands();
  await openWindow(place, shell);
  await userEvent.click(screen.getByRole("button", { name: "Rediger: Underpunkter" }));
  await userEvent.click(screen.getByRole("button", { name: "Nytt underpunkt" }));
  await userEvent.click(within(screen.getByRole("group", { name: "Rediger: Underpunkter" })).getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toEqual([{ type: "case.set_sub_items", case_id: view.id, items: view.sub_items }]));
});

test("annexes change places by keys", async () => {
  const { shell, sent } = withCommands();
  await openWindow(place, shell);
  screen.getByRole("button", { name: "Flytt Budsjett" }).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(sent()).toEqual([{ type: "annex.order", case_id: view.id, annexes: view.annexes.map(({ id }) => id).toReversed() }]);
});

test("a draft becomes ready with the page's one button", async () => {
  const { shell, sent } = withCommands();
  await openWindow(place, shell);
  await userEvent.click(screen.getByRole("button", { name: "Meld opp" }));
  expect(sent()).toEqual([{ type: "case.change", id: view.id, status: "ready" }]);
});

test("the register finds by words and makes a new case", async () => {
  const { shell, sent } = withCommands();
  await openWindow("/cases", shell);
  expect(screen.getByRole("link", { name: "Felles opplæring" }).getAttribute("href")).toContain(place);
  await expectAccessible();
  await userEvent.type(screen.getByRole("searchbox"), "aukra");
  expect(await screen.findByText("Ingen saker passer")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Ny sak" }));
  await userEvent.type(await screen.findByLabelText("Tittel"), "Ny avtale");
  await userEvent.type(screen.getByLabelText("Ingress (valgfritt)"), "Avtalen går ut.");
  await userEvent.type(screen.getByLabelText("Forslag til enighet (valgfritt)"), "Avtalen fornyes.");
  await userEvent.click(screen.getByRole("button", { name: "Opprett saken" }));
  await waitFor(() => expect(sent()).toEqual([
    expect.objectContaining({
      type: "case.create", body_id: council.id, title: "Ny avtale", purpose: "decision", language: "nb", summary: "Avtalen går ut.", proposal: "Avtalen fornyes.",
      placement: null,
    }),
  ]));
});
