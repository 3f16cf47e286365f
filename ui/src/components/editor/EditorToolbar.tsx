import { BulletListIcon, LinkIcon, NumberListIcon, TableIcon } from "@navikt/aksel-icons";
import { useEditorState, type Editor } from "@tiptap/react";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import styles from "../MarkdownEditor.module.css";
import { useComponentTexts } from "../texts";
import { insertFootnote } from "./footnote-nodes";
import { LinkDialog } from "./LinkDialog";

interface Tool {
  id: string;
  label: string;
  face: ReactNode;
  shortcut?: string;
  pressed?: boolean;
  run: () => void;
}

/** One stop for Tab; the arrows move within, as toolbars do. */
export function EditorToolbar({ editor, controls }: { editor: Editor; controls: string }) {
  const texts = useComponentTexts();
  const [linking, setLinking] = useState(false);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const tools = useTools(editor, () => setLinking(true));
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tools.length, End: tools.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(tools.length - 1, Math.max(0, current + step));
    setCurrent(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <>
      <div ref={bar} role="toolbar" aria-label={texts.textTools} aria-controls={controls} className={styles.toolbar} onKeyDown={move}>
        {tools.map((tool, index) => (
          <button
            key={tool.id}
            type="button"
            tabIndex={index === Math.min(current, tools.length - 1) ? 0 : -1}
            aria-pressed={tool.pressed}
            aria-label={tool.label}
            title={tool.shortcut ? `${tool.label} (${tool.shortcut})` : tool.label}
            onFocus={() => setCurrent(index)}
            // The text keeps its selection while a tool is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={tool.run}
          >
            {tool.face}
          </button>
        ))}
      </div>
      <LinkDialog editor={editor} open={linking} onClose={() => setLinking(false)} />
    </>
  );
}

function useTools(editor: Editor, openLink: () => void): Tool[] {
  const texts = useComponentTexts();
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now.isActive("heading"), bold: now.isActive("bold"), italic: now.isActive("italic"),
      bullets: now.isActive("bulletList"), numbers: now.isActive("orderedList"), table: now.isActive("table"), link: now.isActive("link"),
    }),
  });
  const run = (change: (chain: ReturnType<Editor["chain"]>) => ReturnType<Editor["chain"]>) => () => void change(editor.chain().focus()).run();
  const tools: Tool[] = [
    { id: "heading", label: texts.headingTool, face: "H", shortcut: "Ctrl+Alt+2", pressed: at.heading, run: run((chain) => chain.toggleHeading({ level: 2 })) },
    { id: "bold", label: texts.boldTool, face: <b>{texts.boldTool.charAt(0)}</b>, shortcut: "Ctrl+B", pressed: at.bold, run: run((chain) => chain.toggleBold()) },
    { id: "italic", label: texts.italicTool, face: <i>{texts.italicTool.charAt(0)}</i>, shortcut: "Ctrl+I", pressed: at.italic, run: run((chain) => chain.toggleItalic()) },
    { id: "bullets", label: texts.bulletTool, face: <BulletListIcon aria-hidden />, shortcut: "Ctrl+Shift+8", pressed: at.bullets, run: run((chain) => chain.toggleBulletList()) },
    { id: "numbers", label: texts.numberedTool, face: <NumberListIcon aria-hidden />, shortcut: "Ctrl+Shift+7", pressed: at.numbers, run: run((chain) => chain.toggleOrderedList()) },
    { id: "link", label: texts.linkTool, face: <LinkIcon aria-hidden />, pressed: at.link, run: openLink },
  ];
  const footnote: Tool = { id: "footnote", label: texts.footnoteTool, face: "\u00b9", run: () => insertFootnote(editor) };
  if (!at.table) {
    return [...tools, footnote, { id: "table", label: texts.tableTool, face: <TableIcon aria-hidden />, run: run((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })) }];
  }
  return [
    ...tools,
    footnote,
    { id: "row", label: texts.rowTool, face: texts.rowTool, run: run((chain) => chain.addRowAfter()) },
    { id: "column", label: texts.columnTool, face: texts.columnTool, run: run((chain) => chain.addColumnAfter()) },
    { id: "delete-table", label: texts.deleteTableTool, face: texts.deleteTableTool, run: run((chain) => chain.deleteTable()) },
  ];
}
