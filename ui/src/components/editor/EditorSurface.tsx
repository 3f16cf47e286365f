import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import styles from "../MarkdownEditor.module.css";
import { EditorToolbar } from "./EditorToolbar";
import { extensions } from "./extensions";
import { markdownOf } from "./markdown-out";
import { cleanedPaste } from "./word-paste";

interface EditorSurfaceProps {
  id: string;
  labelId: string;
  value: string;
  onChange: (markdown: string) => void;
  onBlur?: () => void;
  lang: string;
  autoFocus?: boolean;
}

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
      transformPastedHTML: cleanedPaste,
      attributes: {
        id, lang, spellcheck: "true", role: "textbox", "aria-multiline": "true", "aria-labelledby": labelId, class: "markdown",
      },
    },
    onUpdate: ({ editor: changed }) => handlers.current.onChange(markdownOf(changed)),
    onBlur: () => handlers.current.onBlur?.(),
  });
  return (
    <div className={styles.box}>
      <EditorToolbar editor={editor} controls={id} />
      <EditorContent editor={editor} className={styles.surface} />
    </div>
  );
}
