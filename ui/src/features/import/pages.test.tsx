import { emit } from "@tauri-apps/api/event";
import { act, configure, screen, waitFor } from "@testing-library/react";
import user from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { AcceptImport } from "../../api";
import { preview } from "../../testing/cases";
import { comingRow, heldRow, meetingPage, outcome, roles } from "../../testing/meetings";
import { expectAccessible, type PretendedShell } from "../../testing/shell";
import { addresses } from "../../router";
import { openWindow } from "../../testing/window";
import "./ImportPage";
import "../meetings/MeetingPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => localStorage.clear());

const reads = {
  "meetings.list": () => [comingRow, heldRow], "meetings.get": () => meetingPage, "meetings.participants": () => roles, "cases.list": () => [],
} satisfies PretendedShell["requests"];
const imported = { changed: { entry: "e1", label: { kind: "packet.import", subject: "2025/M4" }, touched: [] }, meeting_id: comingRow.id, findings: [] };

async function openPreview(tasks: PretendedShell["tasks"] = {}) {
  await openWindow("/import?path=/tmp/pakke.pdf", { requests: reads, tasks: { "import.preview": () => preview, "book.preview": () => outcome, ...tasks } });
  await screen.findByRole("heading", { name: "Se over møtepakken" });
}

test("what was read stands to be corrected, with what is uncertain and the way to its field", async () => {
  await openPreview();
  expect(screen.getByText("Foreslått fra filnavnet «2025.05.07 - Notat.pdf»")).toBeTruthy();
  expect(screen.getByText("Legges til")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /^Gå til feltet: Det står ikke om saken/ }));
  expect(document.activeElement).toBe(screen.getByLabelText("Formål"));
  await expectAccessible();
});

test("nothing is taken in before the date is confirmed and the purpose chosen; then all of it in one step", async () => {
  const accept = vi.fn<(params: unknown) => unknown>(() => imported);
  await openPreview({ "import.accept": accept });
  await userEvent.click(screen.getByRole("button", { name: /^Ta inn møtet med/ }));
  expect(accept).not.toHaveBeenCalled();
  expect(screen.getByRole("link", { name: "Bekreft møtedatoen, eller rett den" })).toBeTruthy();
  await userEvent.click(screen.getByRole("link", { name: "Velg formål for 2025/M4-001" }));
  await userEvent.selectOptions(screen.getByLabelText("Formål"), "Vedtak");
  await userEvent.click(screen.getByRole("checkbox", { name: /^Møtet er 07\.05\.2025/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Ta med Årsrapport" }));
  await userEvent.click(screen.getByRole("button", { name: /^Ta inn møtet med/ }));
  await waitFor(() => expect(accept).toHaveBeenCalledOnce());
  const sent = accept.mock.calls[0]?.[0] as AcceptImport;
  expect(sent.preview.meeting.date).toBe("2025-05-07");
  expect(sent.preview.cases[0]).toMatchObject({ purpose: "decision", sub_items: [{ text: "Kurs", annex: "Notat.pdf" }] });
  expect(sent.preview.documents).toEqual([]);
  expect(await screen.findByText("Møtepakken for 2025/M4 er tatt inn")).toBeTruthy();
});

test.each([
  ["read.encrypted", /låst med passord/, /Skriv ut til PDF/],
  ["read.no_text", /ingen tekst å lese/, /tekstgjenkjenning/],
  ["read.damaged", /ødelagt eller avkortet/, /Last den ned på nytt/],
])("%s is told in words, with what to do", async (code, what, advice) => {
  const refused = () => Promise.reject({ code, facts: {}, message: "" });
  await openWindow("/import?path=/tmp/pakke.pdf", { requests: reads, tasks: { "import.preview": refused } });
  expect((await screen.findByText(what)).closest("[role=alert]")).toBeTruthy();
  expect(screen.getByText(advice)).toBeTruthy();
  expect(document.body.textContent).toContain("pakke.pdf kunne ikke leses");
});

test("a packet is taken in by the menu from any page", async () => {
  await openWindow("/history", { requests: reads, calls: { choose_files: () => ["/tmp/pakke.pdf"] }, tasks: { "import.preview": () => preview } });
  await act(() => emit("menu", "file.import"));
  expect(await screen.findByRole("heading", { name: "Se over møtepakken" })).toBeTruthy();
});

test("corrections are there when one has been elsewhere, and one can start over", async () => {
  await openPreview();
  const title = () => screen.getByLabelText<HTMLInputElement>("Tittel");
  await userEvent.clear(title());
  await userEvent.type(title(), "Felles kurs");
  await act(() => emit("menu", "go.history"));
  await screen.findByRole("heading", { level: 1, name: "Historikk" });
  await act(() => Promise.resolve(addresses.push("/import?path=/tmp/pakke.pdf")));
  await screen.findByText(/Rettelsene dine fra sist/);
  expect(title().value).toBe("Felles kurs");
  await userEvent.click(screen.getByRole("button", { name: "Begynn på nytt" }));
  expect(title().value).toBe("Felles opplæring");
  expect(screen.queryByText(/Rettelsene dine fra sist/)).toBeNull();
});

test("a packet that is not taken in can be taken back with its corrections", async () => {
  await openPreview();
  await userEvent.type(screen.getByLabelText("Tittel"), " for alle");
  await userEvent.click(screen.getByRole("button", { name: "Ikke ta inn" }));
  expect(localStorage).toHaveLength(0);
  await userEvent.click(await screen.findByRole("button", { name: "Hent tilbake" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Tittel")).value).toBe("Felles opplæring for alle");
});

test("a day that is not there stops the packet, and is named", async () => {
  const accept = vi.fn(() => imported);
  await openPreview({ "import.accept": accept });
  await userEvent.selectOptions(screen.getByLabelText("Formål"), "Vedtak");
  await userEvent.click(screen.getByRole("checkbox", { name: /^Møtet er 07\.05\.2025/ }));
  await userEvent.clear(screen.getByLabelText("Møtedato"));
  await userEvent.type(screen.getByLabelText("Møtedato"), "31.02.2026");
  await userEvent.click(screen.getByRole("button", { name: /^Ta inn møtet med/ }));
  expect(screen.getByRole("link", { name: /31\.02\.2026/ })).toBeTruthy();
  expect(accept).not.toHaveBeenCalled();
});

test("a file that is no packet is told what to do with, wherever it is dropped", async () => {
  await openWindow("/history", { requests: reads });
  await act(() => emit("tauri://drag-drop", { paths: ["/tmp/Notat.docx"], position: { x: 5, y: 5 } }));
  expect((await screen.findByRole("alert")).textContent).toContain("Slipp den på en sak");
});
