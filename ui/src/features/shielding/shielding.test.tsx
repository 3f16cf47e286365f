import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import grounds from "../../../../src-tauri/crates/council/src/shielding/grounds.json";
import type { CaseView, Execute, Shielding, ShieldingGround } from "../../api";
import { view } from "../../testing/cases";
import { expectAccessible, type PretendedShell } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { draftOf, exemptSuffix } from "./shielding";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

const place = `/cases/${view.id}`;
const tender: Shielding = { ground: "tender", basis: "offl. § 23 tredje ledd", review_on: "2027-01-31" };

function requestsOf(shown: CaseView, execute: (params: Execute) => unknown = vi.fn()): PretendedShell["requests"] {
  return { "cases.get": () => ({ case: shown, checks: [], placeholders: [] }), "meetings.list": () => [], "shielding.grounds": () => grounds, execute };
}

const changed = { entry: "e1", label: { kind: "shielding.set", subject: "Felles opplæring" }, touched: [] };

test.each([["nb", nb], ["nn", nn], ["en", en]] as const)("every legal basis has its words in %s", (_language, texts) => {
  expect(grounds.map(({ code }) => code).filter((code) => !(code in texts.grounds))).toEqual([]);
});

test("the case says by words and symbol what of it is shielded, why, and until when", async () => {
  const [first, second] = view.sections;
  const shown: CaseView = {
    ...view, shields_part: true, title_shielding: tender, public_title: "Ei anskaffing",
    sections: [{ ...first!, shielding: tender }, second!], annexes: view.annexes.map((annex) => ({ ...annex, access: "exempt", shielding: tender })),
  };
  await openWindow(place, { requests: requestsOf(shown) });
  expect(await screen.findByText("Delvis skjermet")).toBeTruthy();
  expect(screen.getAllByText("Unntatt offentlighet, offl. § 23 tredje ledd")).toHaveLength(4);
  expect(screen.getByText("Offentlig tittel: Ei anskaffing").lang).toBe("nn");
  expect(screen.getByText("Vurderes på nytt 31.01.2027")).toBeTruthy();
  await expectAccessible();
});

test("a title is shielded with a basis from the law, a day of review and a neutral title that it needs", async () => {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  await openWindow(place, { requests: requestsOf(view, execute) });
  await userEvent.click(await screen.findByRole("button", { name: "Skjerm tittelen …" }));
  await userEvent.click(await screen.findByRole("button", { name: "Skjerm" }));
  expect(screen.getAllByText("Skriv en offentlig tittel")).toHaveLength(2);
  expect(execute).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText("Offentlig tittel"), "Ei personalsak");
  await userEvent.selectOptions(screen.getByLabelText("Hjemmel"), "Tilsetting (offl. § 25)");
  await userEvent.type(screen.getByLabelText(/^Vurderes på nytt/), "31.01.2027");
  await userEvent.click(screen.getByRole("button", { name: "Skjerm" }));
  await waitFor(() => expect(execute).toHaveBeenCalledWith({
    command: {
      type: "shielding.set", of: { part: "title", case_id: view.id, public_title: "Ei personalsak" },
      shielding: { ground: "appointment", basis: "", review_on: "2027-01-31" },
    },
  }));
});

test("a section is shielded from its menu, in free words or before the basis is found", async () => {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  await openWindow(place, { requests: requestsOf(view, execute) });
  await userEvent.click(await screen.findByRole("button", { name: "Flere valg for 1 Bakgrunn" }));
  await userEvent.click(await screen.findByRole("button", { name: "Skjerm avsnittet …" }));
  await userEvent.selectOptions(await screen.findByLabelText("Hjemmel"), "Annen hjemmel");
  await userEvent.click(screen.getByRole("button", { name: "Skjerm" }));
  expect(screen.getAllByText("Skriv hjemmelen")).toHaveLength(2);
  await userEvent.selectOptions(screen.getByLabelText("Hjemmel"), "Ikke funnet ennå");
  await userEvent.click(screen.getByRole("button", { name: "Skjerm" }));
  await waitFor(() => expect(execute).toHaveBeenCalledWith({
    command: { type: "shielding.set", of: { part: "section", section_id: view.sections[0]!.id }, shielding: { ground: null, basis: "", review_on: null } },
  }));
});

test("what is shielded is made public again from the same menu", async () => {
  const execute = vi.fn<(params: Execute) => unknown>(() => changed);
  await openWindow(place, { requests: requestsOf({ ...view, access: "exempt", shielding: tender }, execute) });
  await userEvent.click(await screen.findByRole("button", { name: "Endre skjermingen av saken …" }));
  await userEvent.click(await screen.findByRole("button", { name: "Gjør saken offentlig" }));
  await waitFor(() => expect(execute).toHaveBeenCalledWith({ command: { type: "shielding.set", of: { part: "case", case_id: view.id }, shielding: null } }));
});

test("a basis that has left the law is there as it was written", () => {
  const target = { of: { part: "case", case_id: view.id } as const, shielding: { ...tender, ground: "repealed" } };
  expect(draftOf(target, grounds as ShieldingGround[])).toMatchObject({ choice: "free", basis: tender.basis });
  expect(draftOf({ ...target, shielding: tender }, grounds as ShieldingGround[])).toMatchObject({ choice: "tender" });
  expect(draftOf({ ...target, shielding: { ...tender, ground: "", basis: "" } }, grounds as ShieldingGround[])).toMatchObject({ choice: "none" });
});

test("the name of a file tells when not everybody may read it", () => {
  const line = { access: "public", shields_part: false } as const;
  expect(exemptSuffix([line])).toBe("");
  expect(exemptSuffix([line, { ...line, shields_part: true }])).toBe("_UO");
  expect(exemptSuffix([{ ...line, access: "exempt" }])).toBe("_UO");
});
