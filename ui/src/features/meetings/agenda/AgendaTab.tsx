import { PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { read, type AgendaLine, type CaseRow, type MeetingPage } from "../../../api";
import { useMay } from "../../../commands";
import { Button, ConfirmDialog, EmptyState, ReorderList, Section } from "../../../components";
import { NewCaseDialog } from "../../cases/NewCaseDialog";
import { CheckList } from "../../checks/CheckList";
import { worstSeverity } from "../../checks/checks";
import { BesideBook } from "../papers/BesideBook";
import type { AgendaSide } from "../routes";
import { Suggestions } from "../suggestions/Suggestions";
import { useMeetingTexts } from "../texts";
import styles from "./Agenda.module.css";
import { AgendaRow } from "./AgendaRow";
import { AgendaSum } from "./AgendaSum";
import { Backlog } from "./Backlog";
import { CheckButton } from "./CheckButton";
import { overflowOf } from "./clock";
import { SideChoice } from "./SideChoice";
import { useAgenda } from "./use-agenda";
import { useDragInto } from "./use-drag-into";

interface AgendaTabProps {
  page: MeetingPage;
  editable: boolean;
  side: AgendaSide;
  onSide: (side: AgendaSide) => void;
}

/** The agenda, with the waiting cases or the book beside it. */
export function AgendaTab({ page, editable, side, onSide }: AgendaTabProps) {
  const texts = useMeetingTexts().agenda;
  const { meeting, checks } = page;
  const lang = meeting.meeting.language;
  const list = useRef<HTMLDivElement>(null);
  const agenda = useAgenda(meeting.id);
  const { data: waiting } = useSuspenseQuery(read("cases.list", { waiting: true, body_id: meeting.body_id }));
  const { drag, start } = useDragInto<CaseRow>(list, (row, place) => void agenda.place(row.id, place));
  const [checksOpen, setChecksOpen] = useState(worstSeverity(checks) === "error");
  const checksId = useId();
  const [creating, setCreating] = useState(false);
  const mayCreate = useMay("case.create on agenda");
  const add = editable && mayCreate && <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setCreating(true)}>{texts.newCase}</Button>;
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <CheckButton checks={checks} open={checksOpen} controls={checksId} name={texts.theMeeting} named onToggle={() => setChecksOpen(!checksOpen)} />
        <SideChoice side={side} waiting={waiting.length} onSide={onSide} />
      </div>
      {checksOpen && (
        <div id={checksId} className={styles.meetingChecks}>
          <CheckList lang={lang} checks={checks} about={{ meeting_id: meeting.id }} />
        </div>
      )}
      <div className={styles.columns} data-side={side}>
        <Section title={texts.heading} action={add}>
          <div ref={list} className={styles.agenda} data-over={drag?.place !== null && drag !== null}>
            <Lines page={page} editable={editable} agenda={agenda} />
            {drag && drag.place !== null && <div className={styles.dropLine} style={{ insetBlockStart: drag.top }} />}
          </div>
          {meeting.agenda.length > 0 && <AgendaSum meeting={meeting} />}
          {meeting.status === "planned" && meeting.agenda.length > 0 && <p className={styles.note}>{texts.provisionalHelp}</p>}
        </Section>
        {side === "backlog" && (
          <Section title={texts.sides.backlog}>
            {editable && <Suggestions meeting={meeting} />}
            <Backlog lang={lang} cases={waiting} editable={editable} onPlace={(row) => void agenda.place(row.id)} onDrag={start} />
          </Section>
        )}
        {side === "book" && <BesideBook meeting={meeting} />}
      </div>
      {drag && <div className={styles.ghost} lang={lang} style={{ insetInlineStart: drag.x + 12, insetBlockStart: drag.y + 8 }}>{drag.item.title}</div>}
      {creating && <NewCaseDialog meeting={meeting} onClose={() => setCreating(false)} />}
    </div>
  );
}

function Lines({ page, editable, agenda }: { page: MeetingPage; editable: boolean; agenda: ReturnType<typeof useAgenda> }) {
  const texts = useMeetingTexts().agenda;
  const { meeting, case_checks } = page;
  const lines = meeting.agenda;
  const [removing, setRemoving] = useState<AgendaLine | null>(null);
  if (lines.length === 0) return <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>;
  // Undoing brings back what was taken off by mistake; only a number that is out among people deserves a question first.
  const remove = (line: AgendaLine) => (line.number_is_final ? setRemoving(line) : void agenda.remove(line));
  return (
    <>
      <ReorderList
        label={texts.heading} items={lines} itemKey={(line) => line.id} itemLabel={(line) => line.title} disabled={!editable}
        onMove={(from, to) => void agenda.move(lines, from, to)}
      >
        {(line, index, moves) => (
          <AgendaRow
            line={line} lang={meeting.meeting.language} checks={case_checks.find((found) => found.case_id === line.case_id)?.checks ?? []} overflow={overflowOf(lines, index)}
            end={meeting.meeting.end_time} editable={editable} moves={moves} onRemove={() => remove(line)}
          />
        )}
      </ReorderList>
      {removing && (
        <ConfirmDialog open danger title={texts.removeTitle} confirm={texts.removeOne} onConfirm={() => void agenda.remove(removing)} onClose={() => setRemoving(null)}>
          {texts.removeSent(removing.number)}
        </ConfirmDialog>
      )}
    </>
  );
}
