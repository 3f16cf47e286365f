import { expect, test } from "vitest";

const sources = import.meta.glob("./**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true }) as Record<string, string>;
const files = Object.entries(sources).map(([path, text]) => ({ name: path.replace("./", ""), text }));
const isTest = (name: string) => /\.test\.tsx?$/.test(name) || name.startsWith("testing/");
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "").replace(/ \/\/ .*$/gm, "");

test("Norwegian stands in texts files alone", () => {
  const wrong = files
    .filter(({ name }) => !isTest(name) && !/\.(nb|nn|en)\.ts$/.test(name) && name !== "api/types.ts" && !name.startsWith("format/"))
    .filter(({ text }) => /[æøåÆØÅ]/.test(withoutComments(text).replaceAll("– Samråd`", "")));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("only src/api speaks with the shell", () => {
  const wrong = files.filter(({ name, text }) => !name.startsWith("api/") && !isTest(name) && /from "@tauri-apps\//.test(text));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("features take components from the facade, and never from each other's parts by way of it", () => {
  const wrong = files.filter(({ name, text }) => !name.startsWith("components/") && /from "@digdir\/designsystemet-react"/.test(text));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

/** Lines that are read in one go: a component is a screen or two, a list of tests or of texts may be longer. */
const mostLines = (name: string) => (!name.endsWith(".tsx") ? 400 : isTest(name) ? 250 : 150);

test("no file is too long to read", () => {
  const long = files
    .filter(({ name }) => name !== "api/types.ts")
    .filter(({ name, text }) => text.split("\n").length - 1 > mostLines(name))
    .map(({ name }) => name);
  expect(long).toEqual([]);
});

test("no HTML is put into the page from a string", () => {
  const wrong = files.filter(({ name, text }) => !isTest(name) && name !== "tidy.test.ts" && /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML/.test(text));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
