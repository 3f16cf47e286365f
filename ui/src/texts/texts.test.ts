import { expect, test } from "vitest";
import { ShellError } from "../api/errors";
import { nb as errorsNb } from "./errors.nb";
import { sentence } from "./errors";

type Modules = Record<string, Record<string, object>>;
const nb = import.meta.glob("../**/*.nb.ts", { eager: true }) as Modules;
const nn = import.meta.glob("../**/*.nn.ts", { eager: true }) as Modules;
const en = import.meta.glob("../**/*.en.ts", { eager: true }) as Modules;

/** Every key with the kind of its value: «done.undo (function of 1)». */
function shape(texts: object, path = ""): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]) => {
      const name = `${path}${key}`;
      if (typeof value === "function") return [`${name} (function)`];
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return shape(value, `${name}.`);
      return [`${name} (${Array.isArray(value) ? "list" : typeof value})`];
    })
    .toSorted();
}

test.each(Object.keys(nb))("%s has the same keys in nynorsk and English", (path) => {
  const texts = nb[path]?.nb;
  expect(texts).toBeDefined();
  for (const [language, modules] of [["nn", nn], ["en", en]] as const) {
    const other = modules[path.replace(".nb.ts", `.${language}.ts`)]?.[language];
    expect(shape(other ?? {}), language).toEqual(shape(texts ?? {}));
  }
});

test("an error with a sentence gets it, with its facts written in", () => {
  const error = new ShellError("meeting.number_taken", { year: 2024, number: 2 }, "");
  expect(sentence(errorsNb, error)).toBe("Organet har allerede møte 2 i 2024.");
});

test("every code that Rust gives has a sentence", () => {
  const rust = import.meta.glob("../../../src-tauri/{src,crates/app/src,crates/council/src}/**/*.rs", { query: "?raw", import: "default", eager: true }) as Record<string, string>;
  const codes = Object.values(rust).flatMap((text) => [...text.matchAll(/Failure::new\(\s*"([a-z_.]+)"|=> \("([a-z_]+\.[a-z_]+)",|=> "(data\.[a-z_]+)"/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? ""));
  expect(codes.length).toBeGreaterThan(10);
  expect([...new Set(codes)].filter((code) => !(code in errorsNb.byCode))).toEqual([]);
});

test("an unknown code gets the general sentence and keeps what Rust said", () => {
  expect(sentence(errorsNb, new ShellError("brand.new", {}, "details"))).toBe("Noe gikk galt. Prøv en gang til. (brand.new: details)");
});
