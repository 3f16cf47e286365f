import type { Token, Tokens } from "marked";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import styles from "./Markdown.module.css";
import { read, type NoteToken, type ReferenceToken } from "./markdown-tokens";

export interface MarkdownProps {
  text: string;
  /** The language of the text, for the screen reader. */
  lang?: string;
  /** The level that `#` becomes: the headings of a text lie under those of the page. */
  headingLevel?: 2 | 3 | 4;
  empty?: ReactNode;
}

/** Markdown as React elements. HTML in the text is shown as the letters it is, never run. */
export function Markdown({ text, lang, headingLevel = 3, empty }: MarkdownProps) {
  const { tokens, notes } = useMemo(() => read(text), [text]);
  if (text.trim() === "") return empty ?? null;
  return (
    <Notes value={notes}>
      <div className={`${styles.markdown} markdown`} lang={lang}>
        {blocks(tokens, headingLevel)}
        {notes.length > 0 && <ol className={styles.notes}>{notes.map(({ label, tokens: note }) => <li key={label}>{blocks(note, headingLevel)}</li>)}</ol>}
      </div>
    </Notes>
  );
}

const Notes = createContext<readonly NoteToken[]>([]);

/** The number of a note. One that is nowhere written is shown as it stands. */
function Reference({ token }: { token: ReferenceToken }) {
  const number = useContext(Notes).findIndex(({ label }) => label === token.label) + 1;
  return number > 0 ? <sup role="doc-noteref">{number}</sup> : token.raw;
}

function blocks(tokens: readonly Token[], level: number): ReactNode[] {
  return tokens.map((token, index) => <Block key={index} token={token} level={level} />);
}

function Block({ token, level }: { token: Token; level: number }): ReactNode {
  switch (token.type) {
    case "heading": {
      const Heading = `h${Math.min(6, level + (token as Tokens.Heading).depth - 1)}` as "h3";
      return <Heading>{inline(token.tokens)}</Heading>;
    }
    case "paragraph":
      return <p>{inline(token.tokens)}</p>;
    case "text":
      return token.tokens ? inline(token.tokens) : plain(token.text);
    case "blockquote":
      return <blockquote>{blocks(token.tokens ?? [], level)}</blockquote>;
    case "list": {
      const list = token as Tokens.List;
      const items = list.items.map((item, index) => <li key={index}>{blocks(item.tokens, level)}</li>);
      return list.ordered ? <ol start={list.start === "" ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <MarkdownTable table={token as Tokens.Table} />;
    case "code":
      return <pre><code>{token.text}</code></pre>;
    case "hr":
      return <hr />;
    case "space":
    case "footnote":
      return null;
    default:
      return <p>{token.raw}</p>;
  }
}

function MarkdownTable({ table }: { table: Tokens.Table }) {
  const names = table.header.map((cell) => cell.text).join(", ");
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={names}>
      <table>
        <thead>
          <tr>{table.header.map((cell, index) => <th key={index} scope="col" data-align={cell.align}>{inline(cell.tokens)}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>{row.map((cell, column) => <td key={column} data-align={cell.align}>{inline(cell.tokens)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inline(tokens: readonly Token[] | undefined): ReactNode[] {
  return (tokens ?? []).map((token, index) => <Inline key={index} token={token} />);
}

function Inline({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong>{inline(token.tokens)}</strong>;
    case "em":
      return <em>{inline(token.tokens)}</em>;
    case "del":
      return <del>{inline(token.tokens)}</del>;
    case "codespan":
      return <code>{plain(token.text)}</code>;
    case "br":
      return <br />;
    case "link":
      return isWebAddress(token.href) ? <a href={token.href} target="_blank" rel="noreferrer">{inline(token.tokens)}</a> : inline(token.tokens);
    case "footnoteReference":
      return <Reference token={token as ReferenceToken} />;
    case "image":
      return token.text;
    case "escape":
      return token.text;
    case "text":
      return token.tokens ? inline(token.tokens) : plain(token.text);
    default:
      return token.raw;
  }
}

/** Only what a browser or a mail program opens: a `javascript:` address is shown as its words alone. */
export function isWebAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href);
}

/** The tokeniser leaves the five entities of HTML as they were written. */
function plain(text: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00a0" };
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity);
}
