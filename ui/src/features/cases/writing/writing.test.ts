import { describe, expect, test } from "vitest";
import wordCodes from "../../../../../src-tauri/crates/word/src/case.rs?raw";
import appCodes from "../../../../../src-tauri/crates/app/src/use_cases/case_file.rs?raw";
import type { WordCase } from "../../../api";
import { templates, view } from "../../../testing/cases";
import { isHeaded, laidOut, withTemplate } from "./templates";
import { nb } from "./texts.nb";
import { fileName } from "./use-save-case";
import { commandFor, offered, sectionsRead, shieldsLost } from "./word-text";

const [council, municipal] = [templates.find(({ key }) => key === "council")!, templates.find(({ key }) => key === "municipal")!];
const read: WordCase = {
  title: "Felles opplæring i 2025", language: "nn", number: null, meeting: null, purpose: null, presenters: [], access: null, introduction: view.summary,
  proposal: { heading: "Framlegg til semje", number: "", markdown: "Rådet vedtek planen for 2025." },
  sections: [
    { number: "1", heading: "TILTAK", level: 1, markdown: "Kurs." },
    { number: "2", heading: "Økonomi", level: 2, markdown: "" },
  ],
  annexes: [], findings: [],
};

test("every code that the reader of Word files gives has a sentence", () => {
  const codes = [...wordCodes.matchAll(/pub const \w+: &str = "([^"]+)"/g), ...appCodes.matchAll(/^const \w+: &str = "([^"]+)"/gm)].map((match) => match[1] ?? "");
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !(code in nb.found))).toEqual([]);
  expect(Object.keys(nb.found).filter((code) => !codes.includes(code))).toEqual([]);
});

test("a shielded section that the file has not under its heading is told of, for its text may come back for all to read", () => {
  const shielded = { sections: view.sections.map((section) => ({ ...section, shielding: { ground: "", basis: "offl. § 13", review_on: null } })) };
  const [first, second] = shielded.sections;
  const kept = [{ id: first!.id, level: 1, heading: first!.heading, markdown: "" }];
  expect(shieldsLost(shielded, kept)).toEqual([second!.heading]);
  expect(shieldsLost(view, kept)).toEqual([]);
  expect(shieldsLost(shielded, [])).toEqual([]);
});

describe("what was read from Word", () => {
  test("is taken as the sections that have the same headings, and as new ones else", () => {
    const sections = sectionsRead(read, view);
    expect(sections.map(({ heading }) => heading)).toEqual(["TILTAK", "Økonomi"]);
    expect(sections[0]?.id).toBe(view.sections[1]?.id);
    expect(sections[1]?.id).not.toBe(view.sections[0]?.id);
    const twice = sectionsRead({ ...read, sections: [read.sections[0]!, read.sections[0]!] }, view);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });

  test("offers what is another than the case has, and takes of it what is wanted", () => {
    const there = offered(read, view);
    expect(there).toEqual({ title: true, summary: false, proposal: true });
    expect(offered({ ...read, introduction: `${view.summary}\n\nMeir.` }, { ...view, body: "Meir." }).summary, "the text outside the sections came with it").toBe(false);
    const command = commandFor(read, view, sectionsRead(read, view), { ...there, title: false });
    expect(command).toMatchObject({ type: "case.set_text", id: view.id, proposal: "Rådet vedtek planen for 2025." });
    expect(command).not.toHaveProperty("title");
    expect(command).not.toHaveProperty("summary");
  });

  test("leaves the sections as they are where the file has none", () => {
    const command = commandFor({ ...read, sections: [] }, view, [], { title: false, summary: true, proposal: false });
    expect(command.sections).toEqual(view.sections.map(({ id, level, heading, markdown }) => ({ id, level, heading, markdown })));
    expect(command).toMatchObject({ summary: view.summary, body: "" });
  });
});

describe("a template", () => {
  test("lays out its sections in the language of the case", () => {
    expect(laidOut(municipal, "nn").map(({ heading }) => heading)).toEqual(municipal.parts.map((part) => part.heading.nn));
  });

  test("knows its parts in either language and by other names", () => {
    const [introduction] = council.parts;
    for (const heading of ["Innledning", " INNLEIING ", "bakgrunn"]) expect(isHeaded(introduction!, heading), heading).toBe(true);
    expect(isHeaded(introduction!, "Vurdering")).toBe(false);
  });

  test("adds what a case lacks, each after the part before it with what lies under that", () => {
    const section = (id: string, level: number, heading: string) => ({ id, number: "", level, heading, markdown: "Tekst.", shielding: null });
    const sections = [section("a", 1, "Bakgrunn"), section("b", 2, "Tal"), section("c", 1, "Noko anna"), section("d", 1, "Tiltak")];
    const all = withTemplate(sections, council, "nn");
    expect(all.map(({ heading }) => heading)).toEqual(["Bakgrunn", "Tal", "Saksopplysningar", "Vurdering", "Økonomiske konsekvensar", "Noko anna", "Tiltak"]);
    expect(all.filter(({ id }) => "abcd".includes(id)).map(({ markdown }) => markdown)).toEqual(["Tekst.", "Tekst.", "Tekst.", "Tekst."]);
    expect(withTemplate(all.map((one) => ({ markdown: "", number: "", shielding: null, ...one })), council, "nb").length).toBe(all.length);
  });
});

test("a case's title becomes a name that every system takes", () => {
  expect(fileName("Avtale 2024/2025: «felles» vakt?")).toBe("Avtale 2024-2025- «felles» vakt-");
});
