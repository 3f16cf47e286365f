import { emit } from "@tauri-apps/api/event";
import { act, configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AccessRole, DocumentView, MeetingPage, Right } from "../api";
import { annex, comparison, versions, view } from "../testing/cases";
import { engaged, population, posts } from "../testing/figures";
import { roles as everyRole } from "../testing/access";
import { key, worksheet } from "../testing/costs";
import { entries, stateOf } from "../testing/council";
import { bareInitiative, board, initiative } from "../testing/initiatives";
import { cancelledRow, check, comingRow, heldRow, meetingPage, outcome, overview, report, roles, suggestion, waiting } from "../testing/meetings";
import { record } from "../testing/proceedings";
import type { PretendedShell } from "../testing/shell";
import { openWindow } from "../testing/window";
import "../features/cases/CasePage";
import "../features/cases/CasesPage";
import "../features/cases/versions/VersionsPage";
import "../features/decisions/DecisionsPage";
import "../features/documents/DocumentPage";
import "../features/figures/FiguresPage";
import "../features/follow-ups/FollowUpsPage";
import "../features/history/HistoryPage";
import "../features/import/ImportPage";
import "../features/initiatives/InitiativePage";
import "../features/initiatives/InitiativesPage";
import "../features/meetings/MeetingPage";
import "../features/meetings/MeetingsPage";
import "../features/overview/OverviewPage";
import "../features/settings/SettingsPage";

configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });
vi.setConfig({ testTimeout: 300_000 });

const book: DocumentView = { ...report, kind: "book", sent: true, id: "0190b000-0000-7000-8000-000000000399", title: "Møtebok" };
const held: MeetingPage = { ...meetingPage, meeting: { ...meetingPage.meeting, ...heldRow, documents: [book, report] } };
/** The main pages, and what is read on them. */
const pages = [
  "/", "/meetings", `/meetings/${comingRow.id}`, `/meetings/${comingRow.id}?tab=documents`, `/meetings/${comingRow.id}?tab=book`, `/meetings/${heldRow.id}`,
  `/meetings/${heldRow.id}?tab=documents`, "/cases", "/cases?create=true", `/cases/${view.id}`, `/cases/${view.id}/versions`, `/documents/${annex.id}`, `/documents/${book.id}`, "/history", "/settings?tab=council",
  "/settings?tab=bodies", "/follow-ups", "/figures", "/decisions", "/initiatives?view=table", `/initiatives/${initiative.id}`, `/initiatives/${bareInitiative.id}`, "/settings?tab=people", "/settings?tab=keys", "/settings?tab=data", "/import",
] as const;
const reads = {
  overview: () => overview,
  "meetings.get": ({ meeting_id }) => (meeting_id === heldRow.id ? held : meetingPage),
  "meetings.list": () => [comingRow, heldRow, cancelledRow],
  "meetings.proceedings": () => record, "meetings.suggestions": () => [], follow_ups: () => [], decisions: () => [], "figures.list": () => [population, posts, engaged],
  "meetings.participants": () => roles, "meetings.suggest": () => suggestion,
  "cases.list": () => waiting,
  "cases.get": () => ({ case: view, checks: [check("presenters.missing", "warning"), check("case.without_text", "warning", "", true)], placeholders: [] }),
  "costs.keys": () => [key],
  "costs.worksheets": () => [worksheet],
  "cases.versions": () => versions, "cases.compare": () => comparison,
  "documents.found_forms": () => [],
  "initiatives.list": () => board,
  "initiatives.get": ({ initiative_id }) => (initiative_id === initiative.id ? initiative : bareInitiative),
  "initiatives.of_case": () => [initiative],
  "documents.get": ({ document_id }) => (document_id === book.id ? book : annex),
} satisfies PretendedShell["requests"];

/** Everything that can be pressed or written in, by the name it is called by. */
function actionsShown(): string[] {
  const selector = "button:not(:disabled), a[href*='/import'], a[href*='plan='], a[href*='create='], input:not([type=search], :disabled), [data-file-zone]";
  return [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
    if (element.matches("[data-file-zone]")) return "(a place to drop files)";
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
  });
}

/** What needs no right: looking, ordering a table, saving a copy to one's own disk, and opening menus that are themselves looked into. */
const harmless = [
  /^Søk og handlinger/, /^Vis historikk$/, /^Flere valg/, /\. Vis historikk$/, /^(Møte|Organ|Dato|Saker|Status|Saksnummer|Tittel|Formål|Framleggere|Nummer|Navn|Målform|Type|Stilling|Kommune|Rolle i Samråd|Enhet|Per dato|Fast ansatte|På engasjement)$/, /^(Tiltak|Framdrift|Portvakt|Betaler|År|(Kostnad|Drift|Investering|Finansiert|Mangler|Merforbruk|Betaler|Beløp) \(kr\)|Lagre som regneark …)$/,
  /^Lagre (fakturagrunnlag|møtebok|arkivutgave|offentlig utgave|innkalling|kopi|som Word|som PDF)/, /^(Versjoner|Vis endringen)/, /merknad(er)? om/, /^(Ventende saker \(\d\)|Møteboken|Bare sakslisten|Oppdater)$/, /^(Bare saker som venter|Vis faste saker|Vis også dem som har sluttet|Verv på dato)$/,
  /^(Ta sikkerhetskopi|Eksporter til mappe|Kontroller dataene)$/, /^Velg fil(er)?$/, /^(Kopier deltakerliste|Bare over fristen|Vis også ferdige og bortfalte)$/, /^(Lukk|Avbryt)$/,
];

/** What each action runs. On a page of its own meaning it may run something else. */
const runs: readonly (readonly [name: RegExp, right: Right, page?: RegExp])[] = [
  [/^Nytt møte$/, "meeting.plan"],
  [/^(Importer møtepakke|Ta inn møtepakke)/, "packet.import"],
  [/^\(a place to drop files\)$/, "packet.import", /^\/import/],
  [/^\(a place to drop files\)$/, "documents.add"],
  [/^Sett på(:| saksliste)/, "agenda.add"],
  [/^Frys og send$/, "meeting.send"],
  [/^Lag nye papirer$/, "documents.add sent"],
  [/^Endre møtet$/, "meeting.change"],
  [/^Avlys møtet$/, "meeting.cancel"],
  [/^Slett møtet$/, "meeting.remove"],
  [/^Ny sak$/, "case.create on agenda", /^\/meetings/],
  [/^(Ny sak|Opprett saken)$/, "case.create"],
  [/^Minutter til /, "agenda.set_minutes"],
  [/^Ta av sakslisten$/, "agenda.remove"],
  [/^Flytt/, "agenda.move", /^\/meetings/],
  [/^Flytt (opp|ned)$/, "section.order"],
  [/^Flytt/, "annex.order"],
  [/^Send til kontroll$/, "case.send_to_review"],
  [/^Legg til kommentar$/, "case.comment"],
  [/^(Legg inn avsnitt fra mal|Hent tekst fra Word)/, "case.set_text"],
  [/^(Meld opp|Endre tittel og formål|Rediger: (Ingress|Forslag til enighet)|Skriv )/, "case.change"],
  [/^Trekk saken$/, "case.withdraw"],
  [/^Slett saken$/, "case.remove"],
  [/^Endre rekkefølge$/, "section.order"],
  [/^(Nytt avsnitt|Ett nivå (opp|ned)|Rediger: \d)/, "section.put"],
  [/^Slett avsnittet$/, "section.remove"],
  [/^Rediger: Underpunkter$/, "case.set_sub_items"],
  [/^Rediger: Framleggere$/, "case.set_presenters"],
  [/^Legg til vedlegg/, "documents.add"],
  [/^(Ny versjon|Legg ved fil)$/, "document.add_version sent", new RegExp(book.id)],
  [/^(Ny versjon|Legg ved fil)$/, "document.add_version"],
  [/^Endre navn$/, "document.change sent", new RegExp(book.id)],
  [/^Endre navn$/, "document.change"],
  [/^Fjern dokumentet$/, "document.remove sent", new RegExp(book.id)],
  [/^Fjern( dokumentet| vedlegget)?$/, "document.remove"],
  [/^(Skjerm |Endre skjermingen|Gjør .* offentlig$)/, "shielding.set sent", new RegExp(book.id)],
  [/^(Skjerm |Endre skjermingen|Gjør .* offentlig$)/, "shielding.set"],
  [/^Legg til side: /, "finding.dismiss"],
  [/^Ta fram igjen: /, "finding.restore"],
  [/^Angre: /, "undo"],
  [/^(Lagre|Kortnavn \(valgfritt\))$/, "council.change", /^\/settings\?tab=council/],
  [/^(Legg til kommune|Endre Molde)$/, "municipality.put"],
  [/^(Nytt organ|Endre Prøverådet)$/, "body.put"],
  [/Faste saker i /, "recurring.set"],
  [/^Møteregler for /, "body.set_rules"],
  [/^Ny fordelingsnøkkel$/, "allocation_key.put"],
  [/^Slett Ansatte$/, "allocation_key.remove"],
  [/^Endre Ansatte$/, "allocation_key.put"],
  [/^(Ny utgave av Ansatte|Endre Ansatte, utgave 1)$/, "key_version.put"],
  [/^Slett Ansatte, utgave 1$/, "key_version.remove"],
  [/^(Ny kostnadsfordeling|Rediger|Lag alternativ)$/, "worksheet.put"],
  [/^Gjør til alternativ$/, "worksheet.adopt"],
  [/^Slett kostnadsfordelingen$/, "worksheet.remove"],
  [/^Ny oppfølging$/, "follow_up.put"],
  [/^(Nytt tiltak|Endre opplysningene|Knytt til et tiltak)$/, "initiative.put"],
  [/^Endre framdrift$/, "initiative.set_state"],
  [/^Endre kostnadene$/, "initiative.set_costs"],
  [/^Endre hvem som betaler$/, "initiative.set_sources"],
  [/^Endre alternativene$/, "initiative.set_alternatives"],
  [/^Knytt til et annet tiltak$/, "initiative.link"],
  [/^Ta bort koblingen til /, "initiative.unlink"],
  [/^Slett tiltaket$/, "initiative.remove"],
  [/^Før avgjørelse$/, "gate.decide"],
  [/^(Hent folketall|Les folketall fra fil …|Skriv inn folketall …)$/, "figures.keep"],
  [/^Nytt tall …$/, "figure.put"],
  [/^Åpne møtet$/, "meeting.open"],
  [/^(Ny person|Endre Testesen, Kari)$/, "person.put"],
  [/^Gi verv$/, "role.give"],
];

function rightFor(action: string, page: string): Right | "harmless" | "unknown" {
  const found = runs.find(([name, , where]) => name.test(action) && (where?.test(page) ?? true));
  return found?.[1] ?? (harmless.some((name) => name.test(action)) ? "harmless" : "unknown");
}

async function actionsOn(page: string, role: AccessRole): Promise<string[]> {
  // As Rust answers: the entries are the secretary's.
  const history = entries.map((entry) => ({ ...entry, undoable: role === "secretary" && !entry.undone }));
  const shell = { requests: { ...reads, "council.state": () => stateOf(role), history: () => history }, tasks: { "book.preview": () => outcome }, calls: { cancel_task: () => null } };
  const { unmount } = await openWindow(page, shell);
  const shown = actionsShown();
  unmount();
  return [...new Set(shown)];
}

test.each(everyRole)("no page shows the %s an action that would be refused", async (role) => {
  const may = stateOf(role).may;
  const wrong: string[] = [];
  for (const page of pages) {
    for (const action of await actionsOn(page, role)) {
      const right = rightFor(action, page);
      if (right !== "harmless" && (right === "unknown" || !may.includes(right))) wrong.push(`${page}: «${action}» (${right})`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the secretary is shown every one of these actions, so that none is looked for in vain", async () => {
  const shown = new Set<string>();
  for (const page of pages) for (const action of await actionsOn(page, "secretary")) shown.add(rightFor(action, page));
  expect(runs.map(([, right]) => right).filter((right) => !shown.has(right))).toEqual([]);
});

test("those who prepare cases set findings aside where the agenda shows them too", async () => {
  const { unmount } = await openWindow(`/meetings/${comingRow.id}`, { requests: { ...reads, "council.state": () => stateOf("group_leader") } });
  for (const button of document.querySelectorAll<HTMLElement>("button[aria-label*='merknad']")) button.click();
  await waitFor(() => expect(actionsShown().filter((name) => name.startsWith("Legg til side: "))).not.toEqual([]));
  expect(actionsShown().filter((name) => rightFor(name, "/meetings") === "agenda.move")).toEqual([]);
  unmount();
});

test("the native menu, the palette and a dropped file take in no packet for those who may not", async () => {
  const menus: { items: { id?: string }[] }[][] = [];
  const chosen = vi.fn(() => []);
  const requests = { ...reads, "council.state": () => stateOf("member") };
  const { unmount } = await openWindow("/meetings", { requests, calls: { set_menu: (args) => menus.push(args.menus as never), choose_files: chosen } });
  expect(menus.at(-1)?.flatMap(({ items }) => items).some(({ id }) => id === "file.import")).toBe(false);
  await act(() => emit("menu", "file.import"));
  await act(() => emit("tauri://drag-drop", { paths: ["/tmp/pakke.pdf"], position: { x: 1, y: 1 } }));
  expect(chosen).not.toHaveBeenCalled();
  expect(window.location.hash).not.toContain("import");
  await userEvent.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("option", { name: /Angre siste endring/ })).toBeTruthy();
  expect(screen.queryByRole("option", { name: /Ta inn møtepakke/ })).toBeNull();
  unmount();
});

test("nobody's last step is undone by a reader's Ctrl+Z", async () => {
  const undo = vi.fn(() => null);
  const { unmount } = await openWindow("/meetings", { requests: { ...reads, "council.state": () => stateOf("reader"), undo } });
  await userEvent.keyboard("{Control>}z{/Control}");
  await act(() => emit("menu", "edit.undo"));
  expect(undo).not.toHaveBeenCalled();
  unmount();
});
