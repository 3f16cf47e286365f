import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Execute, MeetingPage, MeetingStatus, Proceedings, RemarkView } from "../../../api";
import { stateOf } from "../../../testing/council";
import { agenda, changed, comingRow, report } from "../../../testing/meetings";
import { record, runningPage } from "../../../testing/proceedings";
import { expectAccessible, type PretendedShell } from "../../../testing/shell";
import { openWindow } from "../../../testing/window";
import "../MeetingPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
// A PDF needs an engine that draws; here it is enough that the minutes are asked for.
vi.mock("../../documents/PdfView", () => ({ PdfView: ({ label }: { label: string }) => <div role="group" aria-label={label} /> }));

const remark: RemarkView = {
  id: "r1", item_id: agenda[1]!.id, case_title: agenda[1]!.title, by_id: "p", by_name: "Medlem Aukra", at: "2024-04-11T08:00:00Z", text: "Aukra sa noe om fristen.", answer: "", is_settled: false,
};
const minutes = { ...report, id: "minutes", kind: "minutes" as const, title: "Protokoll 2024/M3", versions: [{ ...report.versions[0]!, id: "v2", version: 2, note: "Rettet: feil navn" }, { ...report.versions[1]!, id: "v1", version: 1 }] };

const pageWith = (status: MeetingStatus): MeetingPage => ({ ...runningPage, meeting: { ...runningPage.meeting, status, documents: [minutes] } });

async function openMinutes(status: MeetingStatus, changes: { record?: Partial<Proceedings>; requests?: PretendedShell["requests"]; tasks?: PretendedShell["tasks"]; calls?: PretendedShell["calls"]; remarks?: RemarkView[] } = {}) {
  const execute = vi.fn((_params: Execute) => changed);
  await openWindow(`/meetings/${comingRow.id}?tab=minutes`, {
    requests: {
      "meetings.get": () => pageWith(status), "meetings.proceedings": () => ({ ...record, ...changes.record }), "meetings.remarks": () => changes.remarks ?? [remark], execute, ...changes.requests,
    },
    tasks: { "minutes.preview": () => ({ pages: 4, path: null }), ...changes.tasks },
    calls: changes.calls ?? {},
  });
  return { sent: () => execute.mock.calls.map(([{ command }]) => command) };
}

test("the minutes are shown as they would be, with what is left and the way there", async () => {
  await openMinutes("held");
  expect(await screen.findByRole("group", { name: "Protokoll for 2024/M3" })).toBeTruthy();
  expect(await screen.findByText(/Oppdatert, 4.sider/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "«Ny fordelingsnøkkel for felles lisenser» har ikke fått noe utfall" }).getAttribute("href")).toContain(`/run?item=`);
  expect(screen.getByRole("link", { name: "Vestnes har ingen til stede" }).getAttribute("href")).toContain("tab=participants");
  expect(screen.getByText("Rettet: feil navn")).toBeTruthy();
  await expectAccessible();
});

test("before the meeting is open there is nothing to show, and it says when there will be", async () => {
  await openMinutes("called");
  expect(screen.getByText("Ingen protokoll ennå")).toBeTruthy();
  await expectAccessible();
});

test("minutes that could not be made say why", async () => {
  await openMinutes("held", { tasks: { "minutes.preview": () => Promise.reject({ code: "paper.worker", facts: {}, message: "" }) } });
  expect(await screen.findByText("Arbeidet stanset. Prøv en gang til.")).toBeTruthy();
});

test("a member makes a remark to a case, and is not asked to settle any", async () => {
  const { sent } = await openMinutes("minutes_draft", { requests: { "council.state": () => stateOf("member") } });
  expect(screen.queryByRole("button", { name: "Svar og avslutt" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Gjør protokollen endelig" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Send merknaden" }));
  expect(screen.getByText("Skriv merknaden")).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Gjelder"), agenda[2]!.id);
  await userEvent.type(screen.getByLabelText("Merknad"), "Vi var ikke enige.");
  await userEvent.click(screen.getByRole("button", { name: "Send merknaden" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "minutes.remark", meeting_id: comingRow.id, item_id: agenda[2]!.id, text: "Vi var ikke enige." }]));
});

test("a remark that is sent leaves the focus where it was written, not at somebody's answer", async () => {
  const remarks = [remark];
  const execute = () => {
    remarks.push({ ...remark, id: "r2" });
    return changed;
  };
  await openMinutes("minutes_draft", { requests: { execute, "meetings.remarks": () => [...remarks] } });
  await userEvent.type(screen.getByLabelText("Merknad"), "Vi var ikke enige.");
  await userEvent.click(screen.getByRole("button", { name: "Send merknaden" }));
  await waitFor(() => expect((screen.getByLabelText("Merknad") as HTMLTextAreaElement).value).toBe(""));
  expect(document.activeElement).toBe(screen.getByLabelText("Merknad"));
});

test("the secretary settles a remark with an answer, and only with one", async () => {
  const { sent } = await openMinutes("minutes_draft");
  await userEvent.click(screen.getByRole("button", { name: "Svar og avslutt" }));
  expect(sent()).toEqual([]);
  await userEvent.type(screen.getByLabelText("Svar til Medlem Aukra"), "Tatt inn.");
  await userEvent.click(screen.getByRole("button", { name: "Svar og avslutt" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "minutes.settle", id: "r1", answer: "Tatt inn.", is_settled: true }]));
  await expectAccessible();
});

test("every edition is saved where it is wanted: whole, as a web page, one case, and without what is shielded", async () => {
  const save = vi.fn((_params: unknown) => ({ pages: 4, path: "/hjem/p" }));
  const asked: unknown[] = [];
  await openMinutes("minutes_draft", { tasks: { "minutes.save": save }, calls: { choose_save_path: (args) => { asked.push([args.suggested, args.extension]); return "/hjem/p"; } } });
  for (const name of ["Lagre PDF …", "Lagre nettside …"]) {
    await userEvent.click(screen.getByRole("button", { name }));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  }
  await userEvent.selectOptions(screen.getByLabelText("Særutskrift av"), agenda[1]!.id);
  await userEvent.click(screen.getByRole("checkbox", { name: "Offentlig utgave" }));
  await userEvent.click(screen.getByRole("button", { name: "Lagre særutskrift …" }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(3));
  await userEvent.click(screen.getByRole("button", { name: "Lagre nettside …" }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(4));
  const at = { meeting_id: comingRow.id, path: "/hjem/p" };
  expect(save.mock.calls.map(([params]) => params)).toEqual([
    { ...at, public: false, html: false }, { ...at, public: false, html: true }, { ...at, public: true, html: false, item_id: agenda[1]!.id }, { ...at, public: true, html: true },
  ]);
  expect(asked).toEqual([["Protokoll 2024-M3.pdf", "pdf"], ["Protokoll 2024-M3.html", "html"], ["Særutskrift 2024-M3-002 offentlig.pdf", "pdf"], ["Protokoll 2024-M3 offentlig.html", "html"]]);
});

test("locking says what it means, builds the minutes, and offers to undo it", async () => {
  const lock = vi.fn((_params: unknown) => ({ changed: [{ ...changed, label: { kind: "minutes.lock", subject: "2024/M3" } }], pages: 4 }));
  await openMinutes("minutes_draft", { tasks: { "minutes.lock": lock }, remarks: [] });
  await userEvent.click(screen.getByRole("button", { name: "Gjør protokollen endelig" }));
  const dialog = within(document.querySelector<HTMLElement>("dialog[open]")!);
  await expectAccessible(document.querySelector("dialog[open]")!);
  await userEvent.click(dialog.getByRole("button", { name: "Gjør protokollen endelig" }));
  await waitFor(() => expect(lock).toHaveBeenCalledWith({ meeting_id: comingRow.id }));
  expect(await screen.findByRole("button", { name: "Angre" })).toBeTruthy();
});

test("locked minutes are corrected with a reason, and say so until they are locked again", async () => {
  const { sent } = await openMinutes("minutes_final");
  await userEvent.click(screen.getByRole("button", { name: "Rett protokollen" }));
  const dialog = within(document.querySelector<HTMLElement>("dialog[open]")!);
  await userEvent.click(dialog.getByRole("button", { name: "Rett protokollen" }));
  expect(sent()).toEqual([]);
  await userEvent.type(dialog.getByLabelText("Hva rettes, og hvorfor?"), "Feil navn på vara");
  await userEvent.click(dialog.getByRole("button", { name: "Rett protokollen" }));
  await waitFor(() => expect(sent()).toEqual([{ type: "minutes.correct", meeting_id: comingRow.id, reason: "Feil navn på vara" }]));
});

test("minutes that are open for correction say why, and can be locked again", async () => {
  await openMinutes("minutes_final", { record: { correction: "Feil navn på vara" } });
  expect(screen.getByText("Protokollen er åpnet for retting: Feil navn på vara")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Lås den rettede protokollen" })).toBeTruthy();
  await expectAccessible();
});
