import { configure, screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { DocumentView, Execute, MeetingPage } from "../../api";
import { directory, stateOf } from "../../testing/council";
import { agenda, changed, check, comingRow, meetingPage, meetingReads, outcome, report, suggestion, waitingCase } from "../../testing/meetings";
import { people, record } from "../../testing/proceedings";
import { expectAccessible } from "../../testing/shell";
import { addresses } from "../../router";
import { openWindow } from "../../testing/window";
import { moved } from "../../components";
// The routes read these when they are gone to; here they are read beforehand, outside any test's time.
import "./MeetingPage";
import "./MeetingsPage";

// An agenda has a few hundred elements, and jsdom is slow to say of each whether its ancestors are hidden. Nothing here
// depends on it: what is hidden is not rendered, and axe looks for itself.
configure({ defaultHidden: true });
const userEvent = user.setup({ delay: null, pointerEventsCheck: 0 });
vi.setConfig({ testTimeout: 60_000 });

const place = `/meetings/${comingRow.id}`;
const reads = { ...meetingReads, "meetings.proceedings": () => record };

function commandsSent(execute: { mock: { calls: unknown[][] } }) {
  return execute.mock.calls.map(([params]) => (params as Execute).command);
}

/** What is open among the dialogs: closed ones stand in the page too. */
const dialogElement = () => document.querySelector<HTMLElement>("dialog[open]")!;
const openDialog = () => within(dialogElement());

const lines = () => within(screen.getByRole("list", { name: "Saksliste" })).getAllByRole("listitem").filter((item) => item.parentElement?.getAttribute("aria-label") === "Saksliste");

test("a line tells number, purpose, presenters, clock, annexes, points under it, and what passes the end", async () => {
  await openWindow(place, { requests: reads });
  const [first, second, third, fourth, fifth] = lines().map((item) => item.textContent ?? "");
  expect(first).toContain("2024/M3-001(foreløpig)");
  expect(first).toContain("Fast sak");
  expect(second).toContain("Kari Testesen, Ola Prøvestad");
  expect(second).toContain("2\u00a0vedlegg, 14\u00a0sider");
  expect(second).toContain("09:05–09:45");
  expect(third).toContain("Saken går 15\u00a0min over møtets slutt kl. 10:30");
  expect(fourth).toContain("Samling for arkivlederne");
  expect(fifth).toContain("Etter møtets slutt, ferdig 25\u00a0min for sent");
  expect(screen.getByText("Satt av 1 t 55 min av 1 t 30 min · ferdig kl. 10:55 · 25 min over tiden · 1 sak uten tid")).toBeTruthy();
  await expectAccessible();
});

test("Alt and an arrow moves a line at once and sends the place it got", async () => {
  let page: MeetingPage = meetingPage;
  const execute = vi.fn(() => {
    page = { ...page, meeting: { ...page.meeting, agenda: moved(agenda, 1, 2) } };
    return changed;
  });
  await openWindow(place, { requests: { ...reads, "meetings.get": () => page, execute } });
  screen.getByRole("button", { name: "Flytt Ny fordelingsnøkkel for felles lisenser" }).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(lines()[2]?.textContent).toContain("Ny fordelingsnøkkel");
  await waitFor(() => expect(commandsSent(execute)).toEqual([{ type: "agenda.move", item_id: agenda[1]!.id, position: 2 }]));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Flytt Ny fordelingsnøkkel for felles lisenser" }));
});

test("minutes are changed where they stand, Escape gives up, and nonsense is told and not sent", async () => {
  const execute = vi.fn(() => changed);
  await openWindow(place, { requests: { ...reads, execute } });
  const field = screen.getByRole("textbox", { name: "Minutter til Orienteringssaker" });
  await userEvent.type(field, "20{Escape}");
  expect(execute).not.toHaveBeenCalled();
  await userEvent.type(field, "tjue{Enter}");
  expect(screen.getByText("Skriv et antall minutter fra 0 til 1440")).toBeTruthy();
  expect(execute).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, "20{Enter}");
  await waitFor(() => expect(commandsSent(execute)).toEqual([{ type: "agenda.set_minutes", item_id: agenda[3]!.id, minutes: 20 }]));
});

test("a finding opens at its line, with its reason and the words it stands on", async () => {
  await openWindow(place, { requests: reads });
  const button = screen.getByRole("button", { name: /^1\smerknad om Ny fordelingsnøkkel/ });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText("Det foreslås at nøkkelen gjelder fra neste år.")).toBeTruthy();
  await expectAccessible();
});

test("a waiting case is put on by its button, a new case with its time, and a line is taken off from its menu", async () => {
  const execute = vi.fn(() => changed);
  await openWindow(place, { requests: { ...reads, execute } });
  await userEvent.click(screen.getByRole("button", { name: "Sett på: Felles plan for opplæring" }));
  await userEvent.click(screen.getByRole("button", { name: "Ny sak" }));
  await userEvent.click(await screen.findByRole("button", { name: "Opprett saken" }));
  expect(screen.getAllByText("Skriv en tittel")).toHaveLength(2);
  await userEvent.type(screen.getByLabelText("Tittel"), "Felles vaktordning");
  await userEvent.type(screen.getByLabelText(/^Minutter \(/), "15");
  await userEvent.click(screen.getByRole("button", { name: "Opprett saken" }));
  await waitFor(() => expect(screen.queryByLabelText("Tittel")).toBeNull());
  await userEvent.click(within(lines()[0]!).getByRole("button", { name: "Ta av sakslisten" }));
  await waitFor(() => expect(execute).toHaveBeenCalledTimes(3));
  expect(commandsSent(execute)).toMatchObject([
    { type: "agenda.add", case_id: waitingCase.id, position: null, placement: { meeting_id: comingRow.id } },
    { type: "case.create", title: "Felles vaktordning", purpose: "decision", body_id: comingRow.body_id, language: "nb", placement: { meeting_id: comingRow.id, minutes: 15 } },
    { type: "agenda.remove", item_id: agenda[0]!.id },
  ]);
});

test("sending says what will happen and what is open, then what became of the book", async () => {
  const send = vi.fn(() => ({ changed: { ...changed, label: { kind: "meeting.send", subject: "2024/M3" } }, book: outcome }));
  await openWindow(place, { requests: reads, tasks: { "meeting.send": send } });
  await userEvent.click(screen.getByRole("button", { name: "Frys og send" }));
  expect(screen.getByText("4 merknader er åpne. Du kan sende likevel.")).toBeTruthy();
  await expectAccessible(dialogElement());
  await userEvent.click(openDialog().getByRole("button", { name: "Frys og send" }));
  expect(send).toHaveBeenCalledWith({ meeting_id: comingRow.id });
  const done = within(await screen.findByRole("dialog", { name: "2024/M3 er innkalt" }));
  expect(done.getByText("«Avtale» til 2024/M3-002, side 19: Filen er beskyttet med passord")).toBeTruthy();
  expect(done.getByText("Filen følger ikke PDF/A, fordi:")).toBeTruthy();
  expect(screen.getByText("Innkallingen til 2024/M3 er sendt")).toBeTruthy();
  await expectAccessible(dialogElement());
});

test("a meeting that cannot be sent says what is missing, and has no button for it", async () => {
  const page = { ...meetingPage, checks: [check("meeting.without_date", "error")] };
  await openWindow(place, { requests: { ...reads, "meetings.get": () => page } });
  await userEvent.click(screen.getByRole("button", { name: "Frys og send" }));
  const dialog = openDialog();
  expect(dialog.getByRole("alert").textContent).toContain("Møtet har ingen dato.");
  expect(dialog.queryByRole("button", { name: "Frys og send" })).toBeNull();
});

test("once sent, numbers are final, late cases say so, and taking one off asks first", async () => {
  const execute = vi.fn(() => changed);
  const called: MeetingPage = {
    ...meetingPage,
    meeting: { ...meetingPage.meeting, status: "called", sent_at: "2024-04-03T10:00:00Z", agenda: agenda.map((line, index) => ({ ...line, number_is_final: true, late: index === 3 })) },
  };
  await openWindow(place, { requests: { ...reads, "meetings.get": () => called, execute } });
  expect(lines()[0]?.textContent).not.toContain("foreløpig");
  expect(lines()[3]?.textContent).toContain("Ettersendt");
  expect(screen.getByRole("button", { name: "Lag nye papirer" })).toBeTruthy();
  await userEvent.click(within(lines()[1]!).getByRole("button", { name: "Ta av sakslisten" }));
  expect(execute).not.toHaveBeenCalled();
  expect(screen.getByText("Innkallingen er sendt. Nummeret 2024/M3-002 blir ikke brukt på nytt.")).toBeTruthy();
  await userEvent.click(openDialog().getByRole("button", { name: "Ta av sakslisten" }));
  expect(commandsSent(execute)).toEqual([{ type: "agenda.remove", item_id: agenda[1]!.id }]);
});

test("a paper is saved where the secretary wants it; one that could not be made says why, and nothing is called saved", async () => {
  const saveNotice = vi.fn((): unknown => null);
  const calls = { choose_save_path: () => "/hjem/Innkalling.pdf", show_in_folder: () => null };
  await openWindow(place, { requests: reads, tasks: { "notice.save": saveNotice, "book.save": () => Promise.reject({ code: "cancelled", facts: {}, message: "" }) }, calls });
  await userEvent.click(screen.getByRole("button", { name: "Lagre innkalling …" }));
  const done = await screen.findByRole("dialog", { name: "Innkallingen er lagret" });
  expect(saveNotice).toHaveBeenCalledWith({ meeting_id: comingRow.id, path: "/hjem/Innkalling.pdf" });
  await userEvent.click(within(done).getByText("Lukk", { selector: "button" }));
  await userEvent.click(screen.getByText("Lagre møtebok …"));
  expect(await screen.findByRole("dialog", { name: "Papirene kunne ikke lages" })).toBeTruthy();
});

test("the book of a sent meeting is saved as it was sent, and made anew only by its own choice", async () => {
  const book: DocumentView = { ...report, id: "book", kind: "book", sent: true, title: "Møtebok" };
  const page: MeetingPage = { ...meetingPage, meeting: { ...meetingPage.meeting, status: "called", documents: [book] } };
  const copy = vi.fn(() => null);
  const build = vi.fn(() => outcome);
  const calls = { choose_save_path: () => "/hjem/Møtebok.pdf" };
  await openWindow(place, { requests: { ...reads, "meetings.get": () => page, "documents.save_copy": copy }, tasks: { "book.save": build }, calls });
  await userEvent.click(screen.getByRole("button", { name: "Lagre møtebok …" }));
  const done = await screen.findByRole("dialog", { name: "Møteboken er lagret" });
  expect(copy).toHaveBeenCalledWith({ hash: book.versions[0]?.blob.hash, path: "/hjem/Møtebok.pdf" });
  expect(done.textContent).toMatch(/versjonen som ble laget 21.03.2024\skl.\s\d\d:40/);
  expect(build).not.toHaveBeenCalled();
  await userEvent.click(within(done).getByText("Lukk", { selector: "button" }));
  await userEvent.click(screen.getByRole("button", { name: "Lagre møtebok slik den blir nå …" }));
  await waitFor(() => expect(build).toHaveBeenCalledWith({ meeting_id: comingRow.id, path: "/hjem/Møtebok.pdf", archive: false, public: false }));
  expect(copy).toHaveBeenCalledOnce();
});

test.each([["secretary", 2], ["member", 0]] as const)("papers that are out of date say so to a %s, with the way to new ones for whoever may", async (role, ways) => {
  const late = check("papers.outdated", "warning", "2024-03-22T08:00:00Z");
  late.finding.values = ["Status for faggruppene"];
  const page: MeetingPage = { ...meetingPage, checks: [late], meeting: { ...meetingPage.meeting, status: "called" } };
  await openWindow(place, { requests: { ...reads, "meetings.get": () => page, "council.state": () => stateOf(role) } });
  expect(screen.getByRole("heading", { name: "Papirene er ikke oppdatert" })).toBeTruthy();
  expect(screen.getByText("Papirene ble laget før «Status for faggruppene» ble endret. Lag nye papirer.")).toBeTruthy();
  expect(screen.queryAllByRole("button", { name: "Lag nye papirer" })).toHaveLength(ways);
});

test("who may not change sees the agenda without its tools, and a cancelled meeting says why", async () => {
  const page: MeetingPage = { ...meetingPage, meeting: { ...meetingPage.meeting, status: "cancelled", cancel_reason: "For få saker" } };
  await openWindow(place, { requests: { ...reads, "meetings.get": () => page } });
  expect(screen.getByText("Møtet er avlyst. Grunn: For få saker")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ny sak" })).toBeNull();
  expect(screen.queryByRole("textbox", { name: /^Minutter til/ })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Flytt / })).toBeNull();
  await expectAccessible();
});

test("documents stand with version, day, person, pages and size; participants have their own tab", async () => {
  await openWindow(`${place}?tab=documents`, { requests: reads });
  expect(await screen.findByText(/Versjon 2 · 21.03.2024 kl. \d\d:40 av Testesen, Kari · 13 sider · 1,2 MB · Tall for desember er rettet/)).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("tab", { name: "Deltakere" }));
  expect(within(await screen.findByRole("list", { name: "Frammøte" })).getAllByRole("strong").map((name) => name.textContent)).toEqual(people.map(({ name }) => name));
  await expectAccessible();
});

test("a new meeting is filled in from the one before it, with the standing cases that were chosen", async () => {
  const execute = vi.fn(() => changed);
  const recurring = ["Godkjenning av innkalling", "Eventuelt"].map((title, index) => ({
    id: `r${index}`, body_id: comingRow.body_id, place: index === 0 ? ("first" as const) : ("last" as const), title, purpose: "decision" as const, minutes: 5, proposal: "",
  }));
  await openWindow("/meetings", { requests: { ...reads, execute, "council.directory": () => ({ ...directory, recurring }) } });
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Nytt møte" }));
  expect(await screen.findByText("Hentet fra forrige møte, 2024/M3")).toBeTruthy();
  expect((screen.getByLabelText("Møte nummer") as HTMLInputElement).value).toBe("4");
  expect((screen.getByLabelText(/^Sted/) as HTMLInputElement).value).toBe("Rådhuset, møterom 2");
  await expectAccessible(dialogElement());
  await userEvent.click(screen.getByRole("checkbox", { name: "Godkjenning av innkalling (først)" }));
  await userEvent.click(screen.getByRole("button", { name: "Opprett møtet" }));
  await waitFor(() => expect(execute).toHaveBeenCalledTimes(1));
  // The new meeting is what one wanted to come to, not the list again.
  const planned = commandsSent(execute).map((command) => "id" in command && command.id)[0];
  await waitFor(() => expect(addresses.location.pathname).toBe(`/meetings/${planned}`));
  await waitFor(() => expect(document.activeElement?.id).toBe("page-title"));
  expect(addresses.location.search).toBe("");
  expect(commandsSent(execute)).toMatchObject([{ type: "meeting.plan", number: 4, year: 2024, previous_id: comingRow.id, meeting: suggestion.meeting, standing: [{ recurring_id: "r1" }] }]);
});

test("cancelling needs a reason", async () => {
  const execute = vi.fn(() => changed);
  await openWindow(place, { requests: { ...reads, execute } });
  await userEvent.click(screen.getByRole("button", { name: "Avlys møtet" }));
  const dialog = openDialog();
  await userEvent.click(dialog.getByRole("button", { name: "Avlys møtet" }));
  expect(dialog.getAllByText("Skriv hvorfor møtet er avlyst")).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText("Grunn"), "For få saker");
  await userEvent.click(dialog.getByRole("button", { name: "Avlys møtet" }));
  await waitFor(() => expect(commandsSent(execute)).toEqual([{ type: "meeting.cancel", id: comingRow.id, reason: "For få saker" }]));
});
