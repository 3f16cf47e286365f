import { act, configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { agenda, check, heldRow } from "../../../testing/meetings";
import { itemRecord, kommuner, positions, record, runningPage, votedRecord } from "../../../testing/proceedings";
import { openRun, withItem } from "../../../testing/run";
import { expectAccessible } from "../../../testing/shell";
import { keepDraft } from "../../cases/drafts";

configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => localStorage.clear());

const refusal = (code: string, facts: Record<string, unknown>) => Promise.reject({ code, facts, message: "" });
const openDialog = () => within(document.querySelector<HTMLElement>("dialog[open]")!);

test("the case that is on stands large, with its proposal, and who is missing; the frame is not there", async () => {
  await openRun();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ny fordelingsnøkkel for felles lisenser");
  expect(screen.getByText("Nøkkelen gjelder fra 1. januar.")).toBeTruthy();
  expect(screen.getByText("Disse kommunene har ingen til stede: Vestnes.")).toBeTruthy();
  expect(screen.queryByRole("navigation", { name: /hoved/i })).toBeNull();
  expect(screen.getByText("Sak 2 av 5")).toBeTruthy();
  await expectAccessible();
});

test("one key goes on and takes the next case up, one goes back and only looks; neither while something is written", async () => {
  const { sent } = await openRun();
  await userEvent.keyboard("n");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Status for faggruppene"));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "treatment.begin", item_id: agenda[2]!.id, at: expect.stringMatching(/^\d\d:\d\d$/) }]));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  await userEvent.keyboard("f");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ny fordelingsnøkkel for felles lisenser"));
  await userEvent.type(screen.getByLabelText("Hva skal gjøres?"), "nfne");
  expect((screen.getByLabelText("Hva skal gjøres?") as HTMLInputElement).value).toBe("nfne");
  expect(sent()).toHaveLength(1);
  expect(screen.getByRole("button", { name: /Neste sak/ }).getAttribute("aria-keyshortcuts")).toBe("N");
});

test("Escape leaves for the meeting, but closes a dialog first", async () => {
  await openRun();
  await userEvent.keyboard("a");
  expect(document.querySelector("dialog[open]")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.closest("[role='group']")?.getAttribute("aria-label")).toBe("Status for Leder Molde"));
  await userEvent.click(openDialog().getByRole("button", { name: /Lukk/ }));
  await userEvent.keyboard("{Escape}");
  expect(await screen.findByRole("tab", { name: "Saksliste" })).toBeTruthy();
});

test("keys can be turned off, and then no button promises one", async () => {
  const { sent } = await openRun();
  await userEvent.keyboard("?");
  await expectAccessible(document.querySelector("dialog[open]")!);
  await userEvent.click(openDialog().getByRole("switch", { name: "Bruk hurtigtaster" }));
  await userEvent.click(openDialog().getByRole("button", { name: /Lukk/ }));
  await userEvent.keyboard("n1e");
  expect(sent()).toEqual([]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ny fordelingsnøkkel for felles lisenser");
  expect(screen.getByRole("button", { name: /Neste sak/ }).getAttribute("aria-keyshortcuts")).toBeNull();
});

test("a position is one click or the number of its municipality; all that wait agree with one key", async () => {
  const answered = withItem({ positions: positions.map((row, index) => (index === 0 ? { ...row, position: "agree" } : row)) });
  const { sent } = await openRun({ record: answered });
  await userEvent.click(within(screen.getByRole("group", { name: "Standpunkt for Molde" })).getByRole("button", { name: "Uenig" }));
  await userEvent.keyboard("1");
  await userEvent.click(within(screen.getByRole("group", { name: "Standpunkt for Aukra" })).getByRole("button", { name: "Enig" }));
  await waitFor(() => expect(sent()).toHaveLength(3));
  await userEvent.keyboard("e");
  await waitFor(() => expect(sent()).toHaveLength(4));
  const [aukra, molde, vestnes] = kommuner.map((one) => one.id);
  expect(sent()).toMatchObject([
    { type: "positions.set", positions: [{ municipality_id: molde, position: "disagree" }] },
    { type: "positions.set", positions: [{ municipality_id: aukra, position: "disagree" }] },
    { type: "positions.set", positions: [{ municipality_id: aukra, position: null }] },
    { type: "positions.set", positions: [{ municipality_id: molde, position: "agree" }, { municipality_id: vestnes, position: "agree" }] },
  ]);
  expect(screen.getByText("1 av 3 kommuner har svart")).toBeTruthy();
});

test("agreement with a remark asks for the remark before it is written down", async () => {
  const { sent } = await openRun();
  await userEvent.click(within(screen.getByRole("group", { name: "Standpunkt for Aukra" })).getByRole("button", { name: "Enig med merknad" }));
  expect(sent()).toEqual([]);
  await userEvent.type(screen.getByLabelText("Merknad fra Aukra"), "Gjelder fra juli{Enter}");
  await waitFor(() => expect(sent()).toMatchObject([{ type: "positions.set", positions: [{ municipality_id: kommuner[0]!.id, position: "agree_with_remark", note: "Gjelder fra juli" }] }]));
});

test("agreement that is none names the municipalities and leads to their positions", async () => {
  const { sent } = await openRun({ answer: () => refusal("decision.no_agreement", { unanswered: ["Vestnes"], disagreeing: ["Molde"] }) });
  await userEvent.keyboard("v");
  await screen.findByRole("button", { name: "Gå til standpunktene" });
  expect(sent()).toMatchObject([{ type: "treatment.decide", item_id: agenda[1]!.id, outcome: "agreement", text: "", onward: null, casting_vote: null }]);
  expect(screen.getByText(/Ikke svart: Vestnes.*Uenig: Molde/).closest("[role='alert']")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Gå til standpunktene" }));
  expect(document.activeElement?.closest("[role='group']")?.getAttribute("aria-label")).toBe("Standpunkt for Aukra");
  await expectAccessible();
});

test("a case that is postponed asks where it goes and why", async () => {
  const { sent } = await openRun();
  await userEvent.click(screen.getByRole("button", { name: "Utsatt" }));
  await screen.findByLabelText("Saken går til");
  await expectAccessible(document.querySelector("dialog[open]")!);
  expect((openDialog().getByLabelText("Møte") as HTMLSelectElement).value).toBe(heldRow.id);
  await userEvent.selectOptions(openDialog().getByLabelText("Møte"), "later");
  await userEvent.type(openDialog().getByLabelText(/Begrunnelse/), "Mangler tall");
  await userEvent.click(openDialog().getByRole("button", { name: "Utsatt" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "treatment.decide", outcome: "postponed", text: "Mangler tall", onward: { to: "meeting", meeting_id: "later" } }]));
});

test("by votes: the sum, who has not voted, the quorum, and the casting vote only when they are even", async () => {
  const votes = [{ person_id: record.people[0]!.person_id, name: "Leder Molde", vote: "for" as const }, { person_id: record.people[1]!.person_id, name: "Medlem Aukra", vote: "against" as const }];
  const { sent } = await openRun({ record: withItem({ votes }, votedRecord) });
  expect(screen.getByText("For 1, mot 1")).toBeTruthy();
  expect(screen.getByText("2 av 3 medlemmer til stede med stemmerett, minst 2 må være det.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Enighet" })).toBeNull();
  await userEvent.click(within(screen.getByRole("group", { name: "Dobbeltstemmen til møtelederen" })).getByRole("button", { name: "For" }));
  await userEvent.click(screen.getByRole("button", { name: /^Vedtatt/ }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "treatment.decide", outcome: "adopted", casting_vote: "for" }]));
  await userEvent.click(within(screen.getByRole("group", { name: "Stemmen til Medlem Aukra" })).getByRole("button", { name: "For" }));
  await waitFor(() => expect(sent()[1]).toMatchObject({ type: "votes.set", votes: [{ vote: "for" }, { vote: "for" }] }));
  await expectAccessible();
});

test("a hint that somebody may have to leave the case quotes what it saw, and never stops anything", async () => {
  const hint = check("recusal.host_money", "info", "Molde kommune faktureres for sin del.");
  hint.finding.values = ["Molde"];
  const hinted = { ...runningPage, case_checks: [{ case_id: agenda[1]!.case_id, checks: [hint, check("annex.without_file", "warning", "Regnskap")] }] };
  await openRun({ requests: { "meetings.get": () => hinted } });
  const recusals = within(screen.getByRole("region", { name: "Habilitet" }));
  expect(recusals.getByText(/pengene til vertskommunen \(Molde\)/)).toBeTruthy();
  expect(recusals.getByText(/Molde kommune faktureres for sin del\./)).toBeTruthy();
  expect(recusals.queryByText(/Regnskap/)).toBeNull();
  await expectAccessible();
});

test("somebody who is recused is written down with the ground and its place in the law", async () => {
  const { sent } = await openRun();
  await userEvent.click(screen.getByRole("button", { name: "Før inhabilitet" }));
  await expectAccessible(document.querySelector("dialog[open]")!);
  await userEvent.click(openDialog().getByRole("button", { name: "Før inhabilitet" }));
  expect(openDialog().getAllByText("Velg en person").length).toBeGreaterThan(1);
  await userEvent.selectOptions(openDialog().getByLabelText("Hvem er inhabil?"), "Medlem Aukra");
  await userEvent.selectOptions(openDialog().getByLabelText("Grunnlag"), "Særegne forhold som svekker tilliten (forvaltningsloven § 6 annet ledd)");
  await userEvent.selectOptions(openDialog().getByLabelText("Møter i stedet"), "Vara Vestnes");
  await userEvent.click(openDialog().getByRole("button", { name: "Før inhabilitet" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "recusal.put", person_id: record.people[1]!.person_id, ground: "other", decided_by: "body", deputy_id: record.people[3]!.person_id }]));
});

test("a meeting that cannot be closed names the case and leads to it", async () => {
  const facts = { item: agenda[3]!.id, case: agenda[3]!.case_id, title: "Orienteringssaker" };
  await openRun({ answer: () => refusal("meeting.case_undecided", facts) });
  await userEvent.click(screen.getByRole("button", { name: "Hev møtet" }));
  await userEvent.click((await screen.findAllByRole("button", { name: "Hev møtet" })).at(-1)!);
  await userEvent.click(await screen.findByRole("link", { name: "Gå til «Orienteringssaker»" }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Orienteringssaker"));
  expect(document.querySelector("dialog[open]")).toBeNull();
});

test("a changed text shows its difference from the proposal, and is an agreement with a change", async () => {
  keepDraft(`${agenda[1]!.id}.adopted`, "Nøkkelen gjelder fra 1. juli.");
  const { sent } = await openRun();
  expect(screen.getByText("Endret fra forslaget")).toBeTruthy();
  expect(document.querySelector("del")?.textContent).toContain("januar");
  expect(document.querySelector("ins")?.textContent).toContain("juli");
  await userEvent.click(screen.getByRole("button", { name: "Enighet" }));
  await waitFor(() => expect(sent()).toMatchObject([{ type: "treatment.decide", outcome: "agreement_changed", text: "Nøkkelen gjelder fra 1. juli." }]));
});

test("of votes that are locked it stands who has not voted", async () => {
  const votes = [{ person_id: record.people[0]!.person_id, name: "Leder Molde", vote: "for" as const }];
  const locked = { ...runningPage, meeting: { ...runningPage.meeting, status: "minutes_final" as const } };
  await openRun({ record: withItem({ votes }, votedRecord), requests: { "meetings.get": () => locked } });
  const rows = screen.getByText("Leder Molde", { selector: "strong" }).closest("ul")!;
  expect([...rows.children].map((row) => row.lastElementChild?.textContent)).toEqual(["For", "har ikke stemt"]);
});

test("a locked record is read, not written", async () => {
  const locked = { ...runningPage, meeting: { ...runningPage.meeting, status: "minutes_final" as const } };
  await openRun({ record: { ...record, items: [itemRecord(0, { outcome: "agreement", text: "Vedtatt." })] }, requests: { "meetings.get": () => locked } });
  expect(screen.getByText("Protokollen er endelig. Det som er ført, kan ikke endres her.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Enighet/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Egne notater" })).toBeNull();
  await act(async () => {});
  await expectAccessible();
});
