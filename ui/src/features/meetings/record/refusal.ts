import { useCallback } from "react";
import type { AgendaItemId, Attendee, ShellError } from "../../../api";
import { useErrorText } from "../../../texts";
import { useRecordTexts, type RecordTexts } from "./texts";

/** What was refused in the record, in a sentence that names the cases, municipalities and people it is about. */
export interface RefusalText {
  sentence: string;
  /** The case to go to. */
  item?: { id: AgendaItemId; title: string };
  /** Where on the page of the case it can be put right. */
  part?: "positions" | "votes";
}

type Named = Pick<Attendee, "person_id" | "name">;

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** `otherwise` is the sentence for every code that is not about the record. */
export function refusalText(texts: RecordTexts, error: ShellError, people: readonly Named[], otherwise: string): RefusalText {
  const { refused } = texts;
  const { facts } = error;
  const person = people.find((one) => one.person_id === facts.person)?.name ?? refused.somebody;
  switch (error.code) {
    case "meeting.case_undecided":
      return { sentence: otherwise, item: { id: text(facts.item), title: text(facts.title) } };
    case "decision.no_agreement":
      return { sentence: otherwise, part: "positions" };
    case "vote.missing":
      return { sentence: refused.notVoted(person), part: "votes" };
    case "vote.not_entitled":
      return { sentence: refused.notEntitled(person), part: "votes" };
    case "vote.blank":
      return { sentence: refused.blank(person), part: "votes" };
    case "attendance.unknown":
      return { sentence: refused.notThere(person) };
    case "attendance.member_present":
      return { sentence: refused.memberThere(person) };
    case "attendance.two_deputies":
      return { sentence: refused.twoDeputies(person) };
    default:
      return error.code.startsWith("vote.") ? { sentence: otherwise, part: "votes" } : { sentence: otherwise };
  }
}

export function useRefusalText(people: readonly Named[]): (error: ShellError) => RefusalText {
  const texts = useRecordTexts();
  const errorText = useErrorText();
  return useCallback((error) => refusalText(texts, error, people, errorText(error)), [texts, errorText, people]);
}
