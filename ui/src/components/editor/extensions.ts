import { TableKit } from "@tiptap/extension-table";
import { Markdown } from "@tiptap/markdown";
import { StarterKit } from "@tiptap/starter-kit";
import { Footnote, FootnoteReference } from "./footnote-nodes";

/** What can be written is what Markdown and the book can hold: no underline, no colours, no pictures. */
export const extensions = [
  StarterKit.configure({
    underline: false,
    codeBlock: false,
    heading: { levels: [1, 2, 3, 4, 5, 6] },
    link: { openOnClick: false, protocols: ["http", "https", "mailto"], defaultProtocol: "https" },
  }),
  TableKit.configure({ table: { resizable: false } }),
  FootnoteReference,
  Footnote,
  Markdown,
];
