import { mergeAttributes, Node, type Editor } from "@tiptap/core";
import { footnoteAt, footnoteMarkdown, referenceAt } from "../footnotes";

/** The mark in the text that tells of a note. */
export const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: "1", parseHTML: (element: HTMLElement) => element.getAttribute("data-footnote"), renderHTML: ({ label }: { label: string }) => ({ "data-footnote": label }) } }),
  parseHTML: () => [{ tag: "sup[data-footnote]", priority: 100 }],
  renderHTML: ({ node, HTMLAttributes }) => ["sup", mergeAttributes(HTMLAttributes, { role: "doc-noteref" }), String(node.attrs.label)],
  markdownTokenizer: {
    name: "footnoteReference",
    level: "inline",
    start: (source: string) => source.indexOf("[^"),
    tokenize: (source: string) => {
      const found = referenceAt(source);
      return found ? { type: "footnoteReference", ...found } : undefined;
    },
  },
  parseMarkdown: (token, helpers) => helpers.createNode("footnoteReference", { label: token.label as string }),
  renderMarkdown: (node) => `[^${String(node.attrs?.label)}]`,
});

/** A note: it stands where it was written, and under the page in the papers. */
export const Footnote = Node.create({
  name: "footnote",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => ({ label: { default: "1", parseHTML: (element: HTMLElement) => element.getAttribute("data-footnote-text"), renderHTML: ({ label }: { label: string }) => ({ "data-footnote-text": label }) } }),
  parseHTML: () => [{ tag: "div[data-footnote-text]", priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes(HTMLAttributes, { role: "doc-footnote" }), 0],
  markdownTokenizer: {
    name: "footnote",
    level: "block",
    start: (source: string) => source.search(/(^|\n)\[\^[^\s[\]]+\]:/),
    tokenize: (source, _tokens, lexer) => {
      const found = footnoteAt(source);
      return found ? { type: "footnote", raw: found.raw, label: found.label, tokens: lexer.blockTokens(found.text) } : undefined;
    },
  },
  parseMarkdown: (token, helpers) => {
    const content = helpers.parseChildren(token.tokens ?? []);
    return helpers.createNode("footnote", { label: token.label as string }, content.length > 0 ? content : [{ type: "paragraph" }]);
  },
  renderMarkdown: (node, helpers) => footnoteMarkdown(String(node.attrs?.label), helpers.renderChildren(node.content ?? [], "\n\n")),
});

/** Puts a mark where one writes, and a note at the end of the text to write in. */
export function insertFootnote(editor: Editor): void {
  const used = new Set<string>();
  editor.state.doc.descendants((node) => {
    if (node.type.name === "footnote" || node.type.name === "footnoteReference") used.add(String(node.attrs.label));
  });
  let number = 1;
  while (used.has(String(number))) number += 1;
  const label = String(number);
  const mark = { type: "footnoteReference", attrs: { label } };
  const note = { type: "footnote", attrs: { label }, content: [{ type: "paragraph" }] };
  editor.chain().focus().setTextSelection(editor.state.selection.to).insertContent(mark).run();
  const end = editor.state.doc.content.size;
  editor.chain().insertContentAt(end, note).setTextSelection(end + 2).scrollIntoView().run();
}
