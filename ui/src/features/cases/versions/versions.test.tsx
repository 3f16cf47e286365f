import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { VersionPair } from "../../../api";
import { comparison, versions, view } from "../../../testing/cases";
import { expectAccessible } from "../../../testing/shell";
import { openWindow } from "../../../testing/window";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "./VersionsPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

async function open(list = versions) {
  const compare = vi.fn<(pair: VersionPair) => unknown>(() => comparison);
  await openWindow(`/cases/${view.id}/versions`, { requests: { "cases.get": () => ({ case: view, checks: [], placeholders: [] }), "cases.versions": () => list, "cases.compare": compare } });
  return compare;
}

test("the latest change is shown side by side: what is gone, what is new, and nothing of what is the same", async () => {
  const compare = await open();
  const [latest, before] = versions;
  await waitFor(() => expect(compare).toHaveBeenCalledWith({ case_id: view.id, older: before?.entry, newer: latest?.entry }));
  const part = within(await screen.findByRole("group", { name: "1 Bakgrunn" }));
  expect(part.getByText("2019").closest("del")?.textContent).toBe(" slettet: 2019");
  expect(part.getByText("2020").closest("ins")?.textContent).toBe(" nytt: 2020");
  expect(part.getByText("1 lik linje")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "2 Tiltak" }).parentElement?.textContent).toContain("Nytt");
  expect(screen.queryByRole("group", { name: "Ingress" })).toBeNull();
  await expectAccessible();
});

test("two versions are chosen by who made them and when, or a change by its own button", async () => {
  const compare = await open();
  await userEvent.selectOptions(screen.getByLabelText("Eldre versjon"), screen.getAllByRole("option", { name: /^Versjon 1, / })[0]!);
  await waitFor(() => expect(compare).toHaveBeenLastCalledWith({ case_id: view.id, older: versions[2]?.entry, newer: versions[0]?.entry }));
  expect(screen.getByText("Endret: ingress, forslag")).toBeTruthy();
  expect(screen.getByText("Endret: avsnittet «Bakgrunn»")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /^Vis endringen 21\.02\.2024/ }));
  await waitFor(() => expect(compare).toHaveBeenLastCalledWith({ case_id: view.id, older: versions[2]?.entry, newer: versions[1]?.entry }));
});

test("a case that was saved once has nothing to compare", async () => {
  const compare = await open(versions.slice(2));
  expect(screen.getByText("Saken har bare én versjon ennå.")).toBeTruthy();
  expect(compare).not.toHaveBeenCalled();
});
