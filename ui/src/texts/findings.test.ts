import { expect, test } from "vitest";
import packetCodes from "../../../src-tauri/crates/packets/src/packet/findings.rs?raw";
import appChecks from "../../../src-tauri/crates/app/src/use_cases/checks.rs?raw";
import type { Finding } from "../api/types";
import { en } from "./findings.en";
import { bySeverity, findingSentence, quoteOf } from "./findings";
import { nb } from "./findings.nb";
import { nn } from "./findings.nn";

const codesOfPackets = [...packetCodes.matchAll(/pub const \w+: &str = "([^"]+)"/g)].map((match) => match[1] ?? "");
const codesOfApp = [...appChecks.matchAll(/(?:Finding::new|add)\("([^"]+)"|\{ "(section\.[a-z]+)" \}/g)].map((match) => match[1] ?? match[2] ?? "");
const finding = (code: string, quote = "", values: string[] = []): Finding => ({ code, severity: "warning", quote, where: { case: null, page: null, line: null }, values });

test.each([["nb", nb], ["nn", nn], ["en", en]] as const)("every code that Rust gives has a sentence in %s", (_language, texts) => {
  expect(codesOfPackets.length).toBeGreaterThan(20);
  expect(codesOfApp.length).toBeGreaterThan(5);
  for (const code of [...codesOfPackets, ...codesOfApp]) {
    const sentence = findingSentence(texts, finding(code, "7", ["2024-03-13"]));
    expect(sentence, code).not.toContain(code);
    expect(sentence, code).toMatch(/[.?]$/);
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
