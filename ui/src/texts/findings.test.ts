import { expect, test } from "vitest";
import checkCodes from "../../../src-tauri/crates/checks/src/codes.rs?raw";
import wordingCodes from "../../../src-tauri/crates/checks/src/wording/codes.rs?raw";
import packetCodes from "../../../src-tauri/crates/packets/src/packet/findings.rs?raw";
import caseChecks from "../../../src-tauri/crates/app/src/use_cases/checks/case.rs?raw";
import meetingChecks from "../../../src-tauri/crates/app/src/use_cases/checks/meeting.rs?raw";
import { en } from "./findings.en";
import { bySeverity, findingSentence, quoteOf, type AnyFinding } from "./findings";
import { nb } from "./findings.nb";
import { nn } from "./findings.nn";

const codesOfPackets = [...(packetCodes + wordingCodes + checkCodes).matchAll(/pub const \w+: &str = "([^"]+)"/g)].map((match) => match[1] ?? "");
const codesOfApp = [...(caseChecks + meetingChecks).matchAll(/(?:Finding::new\(|add\(|let code = )"([^"]+)"/g)].map((match) => match[1] ?? "");
/** Every fact that any code has, each something that a sentence can be made with. */
const facts = {
  date: "2024-03-13", other: "2024-02-29", approved: "2024-03-04", version: "2024-03-02", weekday: "3", month: "2", date_month: "3", week: "9", version_week: "8", hours: "08:00-15:30",
  terms: "34+5+10", computed: "49", claimed: "48", whole: "40", column: "2", numerator: "34", denominator: "49", exact: "69.3878", nearest: "69", percent: "15", factors: "1.33",
  days: "415", claimed_ore: "123450", worksheet_ore: "100000", name: "Molde", words: "Kjøp av hus",
};
const finding = (code: string, quote = "", values: string[] = []): AnyFinding => ({ code, quote, values, facts });

test.each([["nb", nb], ["nn", nn], ["en", en]] as const)("every code that Rust gives has a sentence in %s", (_language, texts) => {
  expect(codesOfPackets.length).toBeGreaterThan(55);
  expect(codesOfApp.length).toBeGreaterThan(5);
  for (const code of [...codesOfPackets, ...codesOfApp]) {
    const sentence = findingSentence(texts, finding(code, "7", ["2024-03-13"]));
    expect(sentence, code).not.toContain(code);
    expect(sentence, code).toMatch(/[.?]$/);
    expect(sentence, code).not.toMatch(/undefined|NaN|Invalid/);
  }
});

test("a sentence that holds the number needs no quotation beside it", () => {
  const overflow = finding("agenda.overflow", "15");
  expect(findingSentence(nb, overflow)).toContain("15 minutter");
  expect(quoteOf(overflow)).toBe("");
  expect(quoteOf(finding("purpose.decision_without_proposal", " vil bli orientert "))).toBe("vil bli orientert");
});

test("the worst findings come first, alike ones stay in order", () => {
  const items = ["info", "error", "warning", "error"] as const;
  expect(bySeverity(items.map((severity, at) => ({ severity, at })), (item) => item.severity).map((item) => item.at)).toEqual([1, 3, 2, 0]);
});

test("figures are written as the reader writes them", () => {
  const said = (texts: typeof nb, code: string) => findingSentence(texts, finding(code)).replaceAll("\u00a0", " ");
  expect(said(nb, "sum.equation")).toBe("Regnestykket går ikke opp: 34 + 5 + 10 er 49, ikke 48.");
  expect(said(nb, "percent.not_nearest")).toContain("69,3878 %");
  expect(said(en, "percent.not_nearest")).toContain("69.3878 %");
  expect(said(nb, "amount.differs")).toContain("1 234,50 kr");
  expect(said(nn, "date.weekday")).toContain("13.03.2024 er ein onsdag");
  expect(said(nb, "date.outside_period")).toContain("gjelder februar");
});
