import { configure, screen, waitFor } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute } from "../../api";
import { annex } from "../../testing/cases";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import "./DocumentPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
const place = `/documents/${annex.id}`;
const reads = { "documents.get": () => annex };

test("a document shows its versions, what it says of itself, and where it stood in the packet", async () => {
  await openWindow(place, { requests: reads });
  expect(screen.getByText("Versjon 2 av 2")).toBeTruthy();
  expect(screen.getByText("Nye tall")).toBeTruthy();
  expect(screen.getByText("Side 10–11 i pakken er side 4–5 i dokumentet.")).toBeTruthy();
  expect(screen.getByText("04.03.2024")).toBeTruthy();
  expect(screen.getByText(/kan ikke vises her/)).toBeTruthy();
  await expectAccessible();
});

test("an older version says that it is one", async () => {
  await openWindow(`${place}?version=${annex.versions[1]?.id}`, { requests: reads });
  expect(screen.getByText(/Du ser versjon 1/)).toBeTruthy();
  await userEvent.click(screen.getByRole("link", { name: "Vis den nyeste" }));
  await waitFor(() => expect(screen.queryByText(/Du ser versjon 1/)).toBeNull());
});

test("a new name leaves the shielding as it is, and shielding is a step of its own", async () => {
  const execute = vi.fn<(params: Execute) => unknown>(() => ({ entry: "e1", label: { kind: "document.change", subject: "Budsjett" }, touched: [] }));
  const shielded = { ...annex, access: "exempt" as const, shielding: { ground: "internal", basis: "offl. § 14", review_on: null } };
  await openWindow(place, { requests: { ...reads, "documents.get": () => shielded, "shielding.grounds": () => [], execute } });
  expect(await screen.findByText("Unntatt offentlighet, offl. § 14")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Endre navn" }));
  await userEvent.clear(await screen.findByLabelText("Navn"));
  await userEvent.type(screen.getByLabelText("Navn"), "Budsjett 2025");
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(execute).toHaveBeenCalledWith({
    command: { type: "document.change", id: annex.id, title: "Budsjett 2025", access: "exempt", access_basis: "offl. § 14" },
  }));
  await userEvent.click(screen.getByRole("button", { name: "Gjør dokumentet offentlig" }));
  await waitFor(() => expect(execute).toHaveBeenLastCalledWith({ command: { type: "shielding.set", of: { part: "document", document_id: annex.id }, shielding: null } }));
});

test("a copy is saved where one chooses", async () => {
  const save = vi.fn(() => null);
  await openWindow(place, { requests: { ...reads, "documents.save_copy": save }, calls: { choose_save_path: () => "/tmp/kopi.pdf" } });
  await userEvent.click(screen.getAllByRole("button", { name: "Lagre kopi …" })[0]!);
  await waitFor(() => expect(save).toHaveBeenCalledWith({ hash: annex.versions[0]?.blob.hash, path: "/tmp/kopi.pdf" }));
  expect(await screen.findByText("Kopien er lagret: /tmp/kopi.pdf")).toBeTruthy();
});
