import { ArrowDownIcon, ArrowUpIcon, ClockIcon, PaperclipIcon, TrashIcon } from "@navikt/aksel-icons";
import { useId, useState } from "react";
import type { AgendaLine, Check, Clock, Language } from "../../../api";
import { Link, Menu, PurposeTag, Tag, type RowMoves } from "../../../components";
import { useComponentTexts } from "../../../components/texts";
import { CheckList } from "../../checks/CheckList";
import { CaseShieldTag } from "../../shielding/ShieldTag";
import { useMeetingTexts } from "../texts";
import { unready } from "../../cases/life/stages";
import { StageTag } from "../../cases/life/StageTag";
import styles from "./Agenda.module.css";
import { CheckButton } from "./CheckButton";
import type { Overflow } from "./clock";
import { MinutesField } from "./MinutesField";

interface AgendaRowProps {
  line: AgendaLine;
  /** The language of the meeting's papers. */
  lang: Language;
  checks: readonly Check[];
  overflow: Overflow | null;
  /** When the meeting ends. */
  end: Clock | null;
  editable: boolean;
  moves: RowMoves;
  onRemove: () => void;
}

/** One case on the agenda, with everything that is asked about it before a meeting. */
export function AgendaRow({ line, lang, checks, overflow, end, editable, moves, onRemove }: AgendaRowProps) {
  const texts = useMeetingTexts().agenda;
  const [open, setOpen] = useState(false);
  const checksId = useId();
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <div className={`${styles.number} ${line.number_is_final ? "" : styles.provisional}`}>
          {line.number}
          {!line.number_is_final && <span className="visually-hidden">{`(${texts.provisional})`}</span>}
        </div>
        <div className={styles.main}>
          <Link className={styles.title} lang={lang} to="/cases/$caseId" params={{ caseId: line.case_id }}>{line.title}</Link>
          <div className={styles.facts}>
            <LineFacts line={line} />
            <CheckButton checks={checks} open={open} controls={checksId} name={line.title} onToggle={() => setOpen(!open)} />
          </div>
          {line.sub_items.length > 0 && (
            <ol className={styles.subItems} type="a" lang={lang}>
              {line.sub_items.map((item, at) => <li key={at}>{item}</li>)}
            </ol>
          )}
          {overflow && (
            <p className={styles.overflow} data-kind={overflow.kind}>
              <ClockIcon aria-hidden />
              {overflow.kind === "passes" ? texts.passes(texts.duration(overflow.minutes), end ?? "") : texts.after(texts.duration(overflow.minutes))}
            </p>
          )}
        </div>
        <div className={styles.when}>
          <span className={styles.clock}>{line.starts_at && (line.ends_at && line.ends_at !== line.starts_at ? texts.from(line.starts_at, line.ends_at) : line.starts_at)}</span>
          <MinutesField line={line} editable={editable} />
          {editable && <RowMenu line={line} moves={moves} onRemove={onRemove} />}
        </div>
      </div>
      {open && (
        <div id={checksId} className={styles.checks}>
          <CheckList lang={lang} checks={checks} about={{ case_id: line.case_id }} />
        </div>
      )}
    </div>
  );
}

function LineFacts({ line }: { line: AgendaLine }) {
  const texts = useMeetingTexts().agenda;
  const stage = unready(line);
  return (
    <>
      <PurposeTag purpose={line.purpose} />
      <CaseShieldTag row={line} />
      {line.standing && <Tag>{texts.standing}</Tag>}
      {line.late && <Tag tone="warning" icon={<ClockIcon aria-hidden />}>{texts.late}</Tag>}
      {stage && <StageTag stage={stage} />}
      {line.presenters.length > 0 && <span>{line.presenters.join(", ")}</span>}
      {line.annexes > 0 && (
        <span className={styles.annexes}>
          <PaperclipIcon aria-hidden />
          {texts.annexes(line.annexes, line.annex_pages)}
        </span>
      )}
    </>
  );
}

function RowMenu({ line, moves, onRemove }: Pick<AgendaRowProps, "line" | "moves" | "onRemove">) {
  const texts = useMeetingTexts().agenda;
  const words = useComponentTexts();
  const item = (label: string, move: (() => void) | undefined) => move && { label, onSelect: move };
  const up = moves.up && { label: words.moveUp, onSelect: moves.up, icon: <ArrowUpIcon aria-hidden />, shortcut: "Alt+↑" };
  const down = moves.down && { label: words.moveDown, onSelect: moves.down, icon: <ArrowDownIcon aria-hidden />, shortcut: "Alt+↓" };
  return (
    <Menu
      ariaLabel={texts.menuOf(line.title)}
      items={[
        up, down, item(words.moveFirst, moves.first), item(words.moveLast, moves.last), item(words.moveTo, moves.to),
        { label: texts.removeOne, onSelect: onRemove, icon: <TrashIcon aria-hidden />, danger: true },
      ]}
    />
  );
}
