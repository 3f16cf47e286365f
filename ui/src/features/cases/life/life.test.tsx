import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { CaseStage, CaseView, CommentView, Execute, WayMeeting } from "../../../api";
import { view } from "../../../testing/cases";
import { secretary, stateOf } from "../../../testing/council";
import { expectAccessible } from "../../../testing/shell";
import { openWindow } from "../../../testing/window";
// The route reads it when it is gone to; here it is read beforehand, outside any test's time.
import "../CasePage";
import { stages, unready } from "./stages";
import { nb } from "./texts.nb";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => localStorage.clear());

const place = `/cases/${view.id}`;
const changed = { entry: "e1", label: { kind: "case.change", subject: view.title }, touched: [] };

async function open(changes: Partial<CaseView>, role: "secretary" | "adviser" = "secretary") {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  const requests = { "cases.get": () => ({ case: { ...view, ...changes }, checks: [], placeholders: [] }), "council.state": () => stateOf(role), "meetings.list": () => [], execute };
  await openWindow(place, { requests });
  return () => execute.mock.calls.map(([{ command }]) => command);
}

const primary = () => [...document.querySelectorAll("main header button:not([popovertarget])")].find((button) => !button.closest("[popover]"))?.textContent ?? "";

test.each<[CaseStage, CaseView["status"], string]>([
  ["draft", "draft", "Meld opp"], ["returned", "draft", "Meld opp"], ["in_review", "draft", "Godta saken"], ["submitted", "ready", "Sett på saksliste …"],
  ["postponed", "ready", "Sett på saksliste …"], ["minuted", "ready", "Avslutt saken"], ["sent", "draft", ""], ["treated", "ready", ""], ["closed", "ready", "Ta opp igjen"], ["withdrawn", "withdrawn", "Ta opp igjen"],
])("the secretary's next step with a case that is %s (%s) is told by one button, if there is one: «%s»", async (stage, status, label) => {
  await open({ stage, status });
  expect(primary()).toBe(label);
  expect(screen.getAllByText(nb.stages[stage]).length).toBeGreaterThan(0);
});

test("an adviser sends a draft to review, and does not accept what they sent themselves", async () => {
  const sent = await open({}, "adviser");
  expect(primary()).toBe("Send til kontroll");
  await userEvent.click(screen.getByRole("button", { name: "Send til kontroll" }));
  expect(sent()).toEqual([{ type: "case.send_to_review", id: view.id }]);
});

test("who waits for another's review is told so, and has no button to accept it", async () => {
  const me = stateOf("adviser").me!;
  await open({ stage: "in_review", in_review: { by_id: me.id, by_name: me.name, at: "2024-03-01T09:00:00Z" } }, "adviser");
  expect(screen.getByText(/En annen må godta den/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Godta saken" })).toBeNull();
});

test("a case is returned only with a word on what is to change", async () => {
  const sent = await open({ stage: "in_review", in_review: { by_id: "p9", by_name: "Rådgiver", at: "2024-03-01T09:00:00Z" } });
  expect(screen.getByText(/Rådgiver sendte den/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Returner …" }));
  await userEvent.click(screen.getByRole("button", { name: "Returner" }));
  expect(sent()).toEqual([]);
  await userEvent.type(screen.getByLabelText("Hva må endres?"), "Tallene mangler.");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Returner" }));
  expect(sent()).toMatchObject([{ type: "case.return", id: view.id, comment: "Tallene mangler." }]);
});

const comment: CommentView = {
  id: "k1", section_id: view.sections[0]!.id, kind: "comment", by_name: "Medlem Molde", at: "2024-03-01T09:00:00Z", text: "Hvem betaler?\nOg når?", answer: "", answered_by_name: null,
  is_settled: false,
};

test("a returned case tells why above its text", async () => {
  await open({ stage: "returned", comments: [{ ...comment, kind: "return", by_name: "Sekretær", text: "Tallene mangler." }] });
  const why = screen.getByText(/Sekretær returnerte saken/).parentElement!;
  expect(within(why).getByText("Tallene mangler.")).toBeTruthy();
});

test("a comment is answered and settled where it stands; those that are settled lie folded", async () => {
  const settled = { ...comment, id: "k2", is_settled: true, text: "Skrivefeil.", answer: "Rettet.", answered_by_name: secretary.name };
  const sent = await open({ comments: [settled, comment] });
  const part = within(screen.getByRole("heading", { name: "Kommentarer" }).closest("section")!);
  expect(part.getByText("Vis 1 avklart kommentar")).toBeTruthy();
  expect(part.getAllByText("1 Bakgrunn", { selector: "span" }).length).toBe(2);
  await userEvent.click(part.getByRole("button", { name: "Svar til Medlem Molde" }));
  await userEvent.type(part.getByLabelText("Svar til Medlem Molde"), "Kommunene.");
  await expectAccessible();
  await userEvent.click(part.getByRole("button", { name: "Svar og marker som avklart" }));
  await waitFor(() => expect(document.activeElement).toBe(part.getByRole("button", { name: "Svar til Medlem Molde" })));
  await userEvent.click(part.getByRole("button", { name: "Åpne igjen" }));
  expect(sent()).toEqual([
    { type: "comment.settle", id: "k1", answer: "Kommunene.", is_settled: true },
    { type: "comment.settle", id: "k2", answer: "Rettet.", is_settled: false },
  ]);
});

test("a comment is written on a section or on the whole, and never without words", async () => {
  const sent = await open({});
  await userEvent.click(screen.getByRole("button", { name: "Legg til kommentar" }));
  await userEvent.click(screen.getByRole("button", { name: "Send kommentaren" }));
  expect(screen.getByText("Skriv en kommentar")).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Gjelder"), "1 Bakgrunn");
  await userEvent.type(screen.getByLabelText("Kommentar"), "Hvem betaler?");
  await userEvent.click(screen.getByRole("button", { name: "Send kommentaren" }));
  expect(sent()).toMatchObject([{ type: "case.comment", case_id: view.id, section_id: view.sections[0]!.id, text: "Hvem betaler?" }]);
});

test("the way of a case goes from the body it came from, through its meetings with their papers, to those that took it on", async () => {
  const meeting: WayMeeting = {
    meeting_id: "m3", meeting_name: "2024/M3", date: "2024-04-10", meeting_status: "held", number: "2024/M3-001", outcome: "postponed", text: "Manglar tal.",
    onward: { meeting_id: "next", meeting_name: "2024/M4" }, documents: [{ document_id: "d1", kind: "book", title: "Møtebok" }],
  };
  const next: WayMeeting = { ...meeting, meeting_id: "next", meeting_name: "2024/M4", meeting_status: "planned", number: null, outcome: null, text: "", onward: null, documents: [] };
  const [own] = view.way;
  const way = [{ ...own!, case_id: "from", title: "Opplæring i faggruppa", body_name: "Faggruppe opplæring", annexes: [{ document_id: "d2", kind: "annex" as const, title: "Notat" }] }, { ...own!, meetings: [meeting, next] }];
  await open({ stage: "on_agenda", way });
  const part = within(screen.getByRole("heading", { name: "Saksgang" }).closest("section")!);
  expect(part.getAllByRole("listitem").filter((item) => item.parentElement?.tagName === "OL").map((item) => item.querySelector("strong")?.textContent)).toEqual(["Faggruppe opplæring", own!.body_name]);
  expect(part.getByRole("link", { name: "Opplæring i faggruppa" }).getAttribute("href")).toContain("/cases/from");
  expect(part.getByRole("link", { name: "Notat" }).getAttribute("href")).toContain("/documents/d2");
  expect(part.getByText("Utsatt")).toBeTruthy();
  expect(part.getByText("Manglar tal.").closest("[lang]")?.getAttribute("lang")).toBe("nn");
  expect(part.getByRole("link", { name: "Utsatt til møte 2024/M4" }).getAttribute("href")).toContain("/meetings/next");
  expect(part.getByRole("link", { name: "Møtebok" }).getAttribute("href")).toContain("/documents/d1");
  await expectAccessible();
});

test("what is not ready on an agenda is told by what its control says first", () => {
  expect(unready({ case_status: "ready", case_review: "none" })).toBeNull();
  expect(unready({ case_status: "draft", case_review: "none" })).toBe("draft");
  expect(unready({ case_status: "draft", case_review: "returned" })).toBe("returned");
  expect(unready({ case_status: "withdrawn", case_review: "in_review" })).toBe("withdrawn");
  expect(new Set(stages).size).toBe(Object.keys(nb.stages).length);
});
