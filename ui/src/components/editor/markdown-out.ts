import type { Editor, JSONContent } from "@tiptap/core";

/** A sign that no text has: it stands before what would begin a list or a heading, until that is known to be text. */
const GUARD = "\u{E000}";
const BEGINS_BLOCK = /^(\d{1,9})([.)])(?=\s|$)|^(#{1,6}|[-+])(?=\s|$)/;

/** The text as Markdown. «1. mai» at the start of a paragraph is a day and not a list. */
export function markdownOf(editor: Editor): string {
  const written = editor.markdown?.serialize(guarded(editor.getJSON())) ?? "";
  // The lines around a table are the editor's own, and would make every save a change.
  return written.replaceAll(GUARD, "\\").replaceAll(/\n{3,}/g, "\n\n").trim();
}

function guarded(node: JSONContent): JSONContent {
  if (!node.content) return node;
  if (node.type !== "paragraph") return { ...node, content: node.content.map(guarded) };
  const content = node.content.map((child, index) => {
    const before = node.content?.[index - 1];
    const startsLine = before === undefined || before.type === "hardBreak";
    if (!startsLine || child.type !== "text" || child.text === undefined) return child;
    const text = child.text.replace(BEGINS_BLOCK, (_all, digits: string | undefined, sign: string | undefined, mark: string | undefined) => (
      digits === undefined ? GUARD + (mark ?? "") : digits + GUARD + (sign ?? "")
    ));
    return { ...child, text };
  });
  return { ...node, content };
}
