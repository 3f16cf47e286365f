import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { ComputeKey, Execute } from "../../api";
import { key, version } from "../../testing/costs";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { nextVersion, withoutPart, withPart } from "./drafts";
import "../settings/SettingsPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const used = { ...version, used_by: [{ case_id: "c1", case_title: "Leder av felles enhet", title: "Leder" }] };

function shell(versions = [version]) {
  const execute = vi.fn<(params: Execute) => unknown>(() => ({ entry: "e1", label: { kind: "key_version.put", subject: key.name }, touched: [] }));
  const compute = vi.fn<(asked: ComputeKey) => unknown>(() => version.shares);
  return { requests: { "costs.keys": () => [{ ...key, versions }], "costs.compute_key": compute, execute }, compute, sent: () => execute.mock.calls.map(([{ command }]) => command) };
}

test("a version that a case uses is named with its case and cannot be changed", async () => {
  await openWindow("/settings?tab=keys", shell([used]));
  const row = within(screen.getByRole("row", { name: /^1/ }));
  expect(row.getByRole("link", { name: "Leder av felles enhet" })).toBeTruthy();
  expect(row.getByText(/kan ikke endres/)).toBeTruthy();
  expect(row.queryByRole("button")).toBeNull();
  expect(screen.getByRole("button", { name: "Ny utgave av Ansatte" })).toBeTruthy();
  await expectAccessible();
});

test("a new version starts with the parties of the last one and shows the shares before it is saved", async () => {
  const { requests, compute, sent } = shell([used]);
  await openWindow("/settings?tab=keys", { requests });
  await userEvent.click(screen.getByRole("button", { name: "Ny utgave av Ansatte" }));
  const dialog = within(screen.getByRole("dialog", { name: "Ny utgave av Ansatte" }));
  await waitFor(() => expect(dialog.getByRole("table", { name: "Andelene blir" })).toBeTruthy());
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  expect(dialog.getAllByText("Skriv datoen utgaven gjelder fra.").length).toBeGreaterThan(0);
  await userEvent.type(dialog.getByLabelText("Gjelder fra"), "01.01.2025{Tab}");
  const first = within(dialog.getByRole("region", { name: "Felles enhet" }));
  await userEvent.clear(first.getByLabelText("Ansatte"));
  await userEvent.type(first.getByLabelText("Ansatte"), "31");
  await waitFor(() => expect(compute.mock.lastCall?.[0].draft.parties[0]?.figures[0]?.value).toBe("31"));
  await userEvent.click(dialog.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "key_version.put", key_id: key.id, valid_from: "2025-01-01" }]));
  const [command] = sent();
  expect(command?.type === "key_version.put" && command.id !== version.id && command.parties.every(({ id }) => version.parties.every((old) => old.id !== id))).toBe(true);
});

test("every party has a figure for every part, also when a part comes and goes", () => {
  const mixed = withPart(nextVersion(key.id, version));
  expect(mixed.parties.map(({ figures }) => figures.length)).toEqual([2, 2, 2]);
  expect(withoutPart(mixed, 0).parties.map(({ figures }) => figures[0]?.value)).toEqual(["", "", ""]);
});
