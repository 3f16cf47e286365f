import { TableKit } from "@tiptap/extension-table";
import { Markdown } from "@tiptap/markdown";
import { EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";
import styles from "../MarkdownEditor.module.css";
import { EditorToolbar } from "./EditorToolbar";

interface EditorSurfaceProps {
  id: string;
  labelId: string;
  value: string;
  onChange: (markdown: string) => void;
  onBlur?: () => void;
  lang: string;
  autoFocus?: boolean;
}

/** What can be written is what Markdown and the book can hold: no underline, no colours, no pictures. */
const extensions = [
  StarterKit.configure({
    underline: false,
    codeBlock: false,
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, protocols: ["http", "https", "mailto"], defaultProtocol: "https" },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Markdown,
];

export default function EditorSurface({ id, labelId, value, onChange, onBlur, lang, autoFocus }: EditorSurfaceProps) {
  const handlers = useRef({ onChange, onBlur });
  useEffect(() => {
    handlers.current = { onChange, onBlur };
  });
  const editor = useEditor({
    extensions,
    content: value,
    contentType: "markdown",
    autofocus: autoFocus ? "end" : false,
    // The window's CSP refuses style elements made by scripts; our stylesheet has the few rules that are needed.
    injectCSS: false,
    editorProps: {
      attributes: {
        id, lang, spellcheck: "true", role: "textbox", "aria-multiline": "true", "aria-labelledby": labelId, class: "markdown",
      },
    },
    onUpdate: ({ editor: changed }) => handlers.current.onChange(changed.getMarkdown().trim()),
    onBlur: () => handlers.current.onBlur?.(),
  });
  return (
    <div className={styles.box}>
      <EditorToolbar editor={editor} controls={id} />
      <EditorContent editor={editor} className={styles.surface} />
    </div>
  );
}
