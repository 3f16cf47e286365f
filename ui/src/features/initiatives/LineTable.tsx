import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import { Button, IconButton } from "../../components";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";

export interface LineColumn<Line> {
  header: string;
  wide?: boolean;
  /** The field; `name` says which line it stands in, for screen readers. */
  field: (line: Line, name: string) => ReactNode;
}

interface LineTableProps<Line extends { id: string }> {
  caption: string;
  columns: readonly LineColumn<Line>[];
  lines: readonly Line[];
  /** The id of the button for a new line, which errors about the whole list lead to. */
  addId: string;
  onAdd: () => void;
  onRemove: (id: string) => void;
}

/** A table that is written in: a line for each row, and a button for one more. */
export function LineTable<Line extends { id: string }>({ caption, columns, lines, addId, onAdd, onRemove }: LineTableProps<Line>) {
  const texts = useInitiativeTexts().lines;
  return (
    <>
      {lines.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
          <table className={styles.lines}>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map(({ header }) => <th key={header} scope="col">{header}</th>)}
                <th scope="col"><span className="visually-hidden">{texts.actions}</span></th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={line.id}>
                  {columns.map(({ header, wide, field }) => <td key={header} data-wide={wide === true}>{field(line, texts.inLine(header, at + 1))}</td>)}
                  <td data-tight="true"><IconButton label={texts.removeLine(at + 1)} icon={<TrashIcon aria-hidden />} onClick={() => onRemove(line.id)} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div><Button id={addId} variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={onAdd}>{texts.add}</Button></div>
    </>
  );
}
