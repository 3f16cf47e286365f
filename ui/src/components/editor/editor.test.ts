import { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { footnoteAt, footnoteMarkdown } from "../footnotes";
import { extensions } from "./extensions";
import { insertFootnote } from "./footnote-nodes";
import { markdownOf } from "./markdown-out";
import wordHtml from "./word-clipboard.html?raw";
import { cleanedPaste } from "./word-paste";

// jsdom has no clipboard; the editor only wants an event to hand to those who listen.
beforeAll(() => void (globalThis.ClipboardEvent ??= Event as unknown as typeof ClipboardEvent));

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

function opened(markdown: string): Editor {
  editor = new Editor({ extensions, content: markdown, contentType: "markdown", injectCSS: false, element: document.createElement("div"), editorProps: { transformPastedHTML: cleanedPaste } });
  return editor;
}

describe("what is written comes out as it went in", () => {
  test.each([
    ["footnotes", "Ein[^1] og to.[^b]\n\n[^1]: Kjelde: [SSB](https://ssb.no).\n\n[^b]: Note *to*.\n\n    Meir om ho."],
    ["a note in a table and in a list", "- Ein[^1]\n- To\n\n[^1]: Note."],
    ["a day that begins a paragraph, as no list", "1\\. mai er fristen.\n\n12\\) er eit tal."],
    ["signs that begin a line, as no heading and no list", "\\- 5 grader\n\n\\# emne\n\n&gt; pil"],
    ["a number that begins no list", "3.5 prosent"],
    ["headings of every depth", "# A\n\n## B\n\n#### D\n\n##### E"],
    ["a list that begins at three", "3. tre\n4. fire"],
    ["a link with signs in it", "Sjå [lenka](https://example.org/a_b?c=1&d=2)."],
    ["a line break", "Ei line  \nog ei til"],
  ])("%s", (_name, markdown) => expect(markdownOf(opened(markdown))).toBe(markdown));

  test("a table with its alignment", () => {
    const written = markdownOf(opened("| Kommune | Timar |\n| --- | --: |\n| Lilleby | 3 |"));
    expect(written.replaceAll(/ +/g, " ").replaceAll(/-+/g, "-")).toBe("| Kommune | Timar |\n| - | -: |\n| Lilleby | 3 |");
  });
});

describe("a footnote", () => {
  test("goes on where its lines are moved in, and ends at the next thing", () => {
    expect(footnoteAt("[^1]: Ein\n    to\n\n    tre\n\nAndre ord")).toEqual({ raw: "[^1]: Ein\n    to\n\n    tre", label: "1", text: "Ein\nto\n\ntre" });
    expect(footnoteAt("[^a]: Ein\nvidare\n[^b]: To")?.text).toBe("Ein\nvidare");
    expect(footnoteAt("Ord [^1]: ikkje")).toBeNull();
  });

  test("is written so that it is read the same", () => {
    for (const text of ["Ein", "Ein\nto", "Ein\n\ntre", "Ein\n\n- a\n- b"]) expect(footnoteAt(footnoteMarkdown("1", text))?.text, text).toBe(text);
  });
});

test("a new footnote is marked where one writes, and written at the end", () => {
  const into = opened("Ein[^1] to\n\n[^1]: Fyrste.");
  into.commands.setTextSelection(8);
  insertFootnote(into);
  into.commands.insertContent("Andre.");
  expect(markdownOf(into)).toBe("Ein[^1] to[^2]\n\n[^1]: Fyrste.\n\n[^2]: Andre.");
});

describe("a paste from Word", () => {
  const pasted = () => {
    const into = opened("");
    into.view.pasteHTML(wordHtml);
    return markdownOf(into);
  };

  test("is headings, lists, a table, a link and footnotes, and nothing of how it looked", () => {
    const written = pasted().replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
    expect(written).toBe(
      [
        "# Bakgrunn", "**Vakta** er *delt* raud.[^1]", "- Første punkt\n - Under\n- Andre punkt", "1. Nummerert\n2. Og ein til",
        "| Kommune | Timar |\n| --- | --- |\n| Lilleby | 3 |\n| Begge | |", "[SSB](https://ssb.no) og intern.", "[^1]: Sjå *avtala*.",
      ].join("\n\n"),
    );
  });

  test("has none of Word's own words in it, and what was struck or hidden is not there", () => {
    const written = pasted();
    for (const trace of ["mso", "o:p", "Calibri", "supportLists", "·", "C:", "STROKE", "SKJULT", "KOMMENTAR"]) expect(written, trace).not.toContain(trace);
  });
});

test("HTML from elsewhere is left as it is", () => {
  const html = "<p>Ein <b>to</b></p>";
  expect(cleanedPaste(html)).toBe(html);
});
