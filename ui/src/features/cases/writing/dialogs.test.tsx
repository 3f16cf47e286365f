import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Execute, WordCase } from "../../../api";
import { view } from "../../../testing/cases";
import { expectAccessible, type PretendedShell } from "../../../testing/shell";
import { openWindow } from "../../../testing/window";
// The routes read these when they are gone to; here they are read beforehand, outside any test's time.
import "../CasePage";
import "../CasesPage";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => localStorage.clear());

const changed = { entry: "e1", label: { kind: "case.change", subject: view.title }, touched: [] };
const read: WordCase = {
  title: "Felles opplæring i 2025", language: "nn", number: null, meeting: null, purpose: null, presenters: [], access: null, introduction: "Ny ingress.", proposal: null,
  sections: [{ number: "1", heading: "Bakgrunn", level: 1, markdown: "Frå Word." }], annexes: [],
  findings: [{ code: "picture.left_out", quote: "Kart", place: { paragraph: 3, section: null } }, { code: "brand.new", quote: "", place: { paragraph: 0, section: null } }],
};

async function open(page: string, changes: PretendedShell = {}) {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  const requests = { "cases.get": () => ({ case: view, checks: [], placeholders: [] }), "cases.list": () => [], "meetings.list": () => [], execute, ...changes.requests };
  await openWindow(page, { ...changes, requests });
  return () => execute.mock.calls.map(([{ command }]) => command);
}

const place = `/cases/${view.id}`;
const choose = (label: string) => userEvent.click(screen.getByRole("button", { name: label }));

test("a Word file is looked at before its text is taken, with what could not be carried", async () => {
  const sent = await open(place, { calls: { choose_files: () => ["/h/sak.docx"] }, tasks: { "case.read_word": () => read } });
  await choose("Hent tekst fra Word …");
  await userEvent.click(await screen.findByRole("button", { name: "Velg fil" }));
  const dialog = within((await screen.findByText("Et bilde er utelatt. Legg det ved som vedlegg.")).closest("dialog")!);
  expect(dialog.getByText("Kart").tagName).toBe("BLOCKQUOTE");
  expect(dialog.getByText("Noe bør ses over (brand.new).")).toBeTruthy();
  expect(dialog.getByText("Frå Word.").closest("[lang]")?.getAttribute("lang")).toBe("nn");
  await expectAccessible();
  await userEvent.click(dialog.getByRole("checkbox", { name: "Tittel: Felles opplæring i 2025" }));
  await userEvent.click(dialog.getByRole("button", { name: "Bruk teksten" }));
  const [first] = view.sections;
  await waitFor(() => expect(sent()).toEqual([
    { type: "case.set_text", id: view.id, summary: "Ny ingress.", body: "", sections: [{ id: first!.id, level: 1, heading: "Bakgrunn", markdown: "Frå Word." }] },
  ]));
});

test("a file that is no Word file is told of where it was chosen", async () => {
  const refuse = () => { throw { code: "word.old_word", facts: { file: "sak.doc" }, message: "" }; };
  await open(place, { calls: { choose_files: () => ["/h/sak.doc"] }, tasks: { "case.read_word": refuse } });
  await choose("Hent tekst fra Word …");
  await userEvent.click(await screen.findByRole("button", { name: "Velg fil" }));
  expect(await screen.findByText("sak.doc er fra en eldre Word. Åpne den i Word og lagre den som docx.")).toBeTruthy();
});

test("the case is saved as a Word file under its title, and the file can be shown", async () => {
  const shown = vi.fn<(args: Record<string, unknown>) => unknown>(() => null);
  const calls = { choose_save_path: ({ suggested }: Record<string, unknown>) => `/h/${String(suggested)}`, show_in_folder: shown };
  const save = vi.fn<(params: unknown) => unknown>(() => ({ path: "/h/Felles opplæring.docx", pages: null }));
  await open(place, { calls, tasks: { "case.save_word": save } });
  await choose("Lagre som Word …");
  await waitFor(() => expect(save).toHaveBeenCalledWith({ case_id: view.id, path: "/h/Felles opplæring.docx" }));
  await userEvent.click(await screen.findByRole("button", { name: "Vis filen" }));
  expect(shown).toHaveBeenCalled();
});

test("a new case begins with the sections of the template that was chosen, and its guidance stands where nothing is written", async () => {
  const sent = await open("/cases?create=true");
  await userEvent.type(await screen.findByLabelText("Tittel"), "Ny avtale");
  await userEvent.selectOptions(await screen.findByLabelText("Mal"), "Kommunalt saksframlegg");
  await userEvent.click(screen.getByRole("button", { name: "Opprett saken" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "case.create", template: "municipal" }]));
  const [command] = sent();
  expect(command).toHaveProperty("sections.0.heading", "Saken gjelder");
});

test("guidance is shown for what is empty, and only there", async () => {
  await open(place, { requests: { "cases.get": () => ({ case: { ...view, template: "council", proposal: "" }, checks: [], placeholders: [] }) } });
  const notes = screen.getAllByRole("note").map((note) => note.getAttribute("aria-label"));
  expect(notes).toEqual(["Veiledning til «Framlegg til semje»", "Veiledning til «Tiltak»"]);
});

test("a case takes what it lacks from a template, and keeps what is written", async () => {
  const sent = await open(place);
  await choose("Legg inn avsnitt fra mal …");
  await userEvent.click(await screen.findByRole("button", { name: "Legg inn" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "case.set_text", id: view.id, template: "council" }]));
  const [command] = sent();
  expect(command).toHaveProperty("sections.0", { id: view.sections[0]!.id, level: 1, heading: "Bakgrunn", markdown: "Planen er frå 2020." });
});
