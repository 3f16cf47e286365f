import { useQueryClient } from "@tanstack/react-query";
import { newId, read, type AgendaLine, type CaseId, type MeetingId } from "../../../api";
import { useExecute } from "../../../commands";
import { moved } from "../../../components";

/** What can be done with an agenda's lines. */
export function useAgenda(meetingId: MeetingId) {
  const queries = useQueryClient();
  const { run } = useExecute();
  const { queryKey } = read("meetings.get", { meeting_id: meetingId });

  /** Shows the new order at once: the next key may come before the core has answered. */
  const move = async (lines: readonly AgendaLine[], from: number, to: number) => {
    const line = lines[from];
    if (!line) return;
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (page) => page && { ...page, meeting: { ...page.meeting, agenda: moved(page.meeting.agenda, from, to) } });
    const changed = await run({ type: "agenda.move", item_id: line.id, position: to });
    if (!changed) await queries.invalidateQueries({ queryKey });
  };

  /** Before the closing cases when no place is given. */
  const place = (caseId: CaseId, position: number | null = null) =>
    run({ type: "agenda.add", case_id: caseId, placement: { item_id: newId(), meeting_id: meetingId, minutes: null }, position });

  const remove = (line: AgendaLine) => run({ type: "agenda.remove", item_id: line.id });

  return { move, place, remove };
}
