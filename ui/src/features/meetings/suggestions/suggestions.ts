import { newId, type Command, type MeetingView, type Suggestion } from "../../../api";
import { formatDate } from "../../../format";
import type { SuggestionTexts } from "./texts";

/**
 * Those that stand beside the agenda. A case that merely waits is among the waiting cases below; a follow-up that has
 * become a case on this agenda is no suggestion any more.
 */
export function shownSuggestions(suggestions: readonly Suggestion[], { agenda }: Pick<MeetingView, "agenda">): Suggestion[] {
  const onAgenda = new Set(agenda.map(({ title }) => title.trim()));
  return suggestions.filter(({ kind, title }) => kind !== "waiting" && !(kind === "follow_up_due" && onAgenda.has(title.trim())));
}

/** Why it is suggested. */
export function reasonOf(texts: SuggestionTexts, { kind, from_meeting, due, title }: Suggestion): string {
  switch (kind) {
    case "postponed":
    case "waiting":
      return from_meeting === null ? texts.postponedSomewhere : texts.postponed(from_meeting);
    case "follow_up_due":
      return from_meeting === null ? texts.followUp(formatDate(due ?? "")) : texts.followUpFrom(formatDate(due ?? ""), from_meeting);
    case "minutes_to_approve":
      return texts.minutesWait(from_meeting ?? title);
  }
}

/** What puts it on the agenda. */
export function acceptCommand({ kind, title, case_id, subject_id }: Suggestion, meeting: Pick<MeetingView, "id" | "body_id" | "meeting">, texts: SuggestionTexts): Command | null {
  const placement = { item_id: newId(), meeting_id: meeting.id, minutes: null };
  if (kind === "follow_up_due") {
    return { type: "case.create", id: newId(), body_id: meeting.body_id, title, purpose: "information", language: meeting.meeting.language, placement };
  }
  if (kind === "minutes_to_approve") return { type: "agenda.add_approval", case_id: newId(), placement, approves_id: subject_id, title: texts.minutes(title) };
  if (case_id === null) return null;
  return { type: "agenda.add", case_id, placement, position: null };
}
