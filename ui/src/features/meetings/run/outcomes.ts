import type { CaseId, Check, DecidesBy, ItemRecord, MeetingPage, Outcome, Position, Purpose } from "../../../api";

export interface OutcomeChoices {
  /** The usual ones for what is asked, the first the most usual. */
  usual: Outcome[];
  other: Outcome[];
}

const MOVING: readonly Outcome[] = ["postponed", "sent_back", "escalated"];

/** Whether a case with this outcome goes somewhere. */
export function movesOn(outcome: Outcome): boolean {
  return MOVING.includes(outcome);
}

/** What can come of a case, by the rules of the body and by what is asked. */
export function outcomesFor(by: DecidesBy, purpose: Purpose): OutcomeChoices {
  const deciding: Outcome[] = by === "agreement" ? ["agreement", "agreement_changed"] : ["adopted"];
  const all: Outcome[] = [...deciding, "rejected", "noted", "discussed", ...MOVING, "withdrawn"];
  const byVote: Outcome[] = by === "vote" ? ["rejected"] : [];
  const usual: Outcome[] = { decision: [...deciding, ...byVote], discussion: ["discussed" as const, "noted" as const], information: ["noted" as const] }[purpose];
  return { usual, other: all.filter((outcome) => !usual.includes(outcome)) };
}

/** Whether the vote decides this outcome, so that a casting vote may belong to it. */
export function isVoted(by: DecidesBy, outcome: Outcome): boolean {
  return by === "vote" && (outcome === "adopted" || outcome === "rejected");
}

const STEPS: readonly (Position | null)[] = [null, "agree", "disagree", "not_present"];

/** The position that one more press of a municipality's key gives. What takes words is chosen by its button. */
export function nextPosition(position: Position | null): Position | null {
  return STEPS[(STEPS.indexOf(position) + 1) % STEPS.length] ?? null;
}

export interface VoteSum {
  for: number;
  against: number;
  blank: number;
  /** Those who have a vote and have not used it. */
  missing: number;
  isTie: boolean;
}

export function voteSum({ votes, voters }: Pick<ItemRecord, "votes" | "voters">): VoteSum {
  const count = (vote: string) => votes.filter((one) => one.vote === vote).length;
  const voted = new Set(votes.map((vote) => vote.person_id));
  const [pro, against] = [count("for"), count("against")];
  return { for: pro, against, blank: count("blank"), missing: voters.filter((person) => !voted.has(person)).length, isTie: pro === against && pro > 0 };
}

/** The case to show when none is chosen: the one that is on, else the first that nothing has come of, else the first. */
export function currentItem(items: readonly ItemRecord[]): ItemRecord | undefined {
  return (
    items.find((item) => item.started_at !== null && item.ended_at === null) ?? items.find((item) => item.started_at === null && item.outcome === null) ?? items[0]
  );
}

/** What was found in a case that may call for somebody to leave it. */
export function recusalHints({ case_checks }: Pick<MeetingPage, "case_checks">, caseId: CaseId): Check[] {
  const found = case_checks.find((one) => one.case_id === caseId)?.checks ?? [];
  return found.filter(({ finding }) => finding.code.startsWith("recusal."));
}
