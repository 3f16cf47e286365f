import { useState } from "react";
import { newId, type DecidesBy, type ItemRecord, type Onward, type Outcome, type ShellError, type Vote } from "../../../api";
import { useExecute } from "../../../commands";
import { forgetDraft, keepDraft, keptDraft } from "../../cases/drafts";
import { isVoted } from "./outcomes";

/** What is being decided in a case: the adopted text while it is written, and what belongs to a vote. */
export function useDecision(item: ItemRecord, by: DecidesBy) {
  const key = `${item.item_id}.adopted`;
  const { run, running } = useExecute();
  const [draft, setDraft] = useState(() => keptDraft<string>(key));
  const [isElection, setIsElection] = useState(item.is_election);
  const [casting, setCasting] = useState<Vote | null>(item.casting_vote);
  const [refused, setRefused] = useState<ShellError | null>(null);
  /** The text as it stands: what is being written, else what was adopted, else the proposal. */
  const text = draft ?? (item.outcome === null ? item.proposal : item.text);
  const isChanged = text.trim() !== item.proposal.trim();

  const write = (markdown: string) => {
    keepDraft(key, markdown);
    setDraft(markdown);
  };
  const drop = () => {
    forgetDraft(key);
    setDraft(null);
  };
  const decide = async (outcome: Outcome, onward: Onward | null = null, reason?: string) => {
    // Without words of its own an agreement is to the proposal; other outcomes have no text but what was written.
    const own = draft ?? (item.outcome === outcome ? item.text : "");
    const casts = isVoted(by, outcome) ? casting : null;
    const command = { type: "treatment.decide", id: newId(), item_id: item.item_id, outcome, text: reason ?? own, is_election: isElection, casting_vote: casts, onward } as const;
    const changed = await run(command, { onRefused: setRefused });
    if (changed === null) return false;
    setRefused(null);
    drop();
    return true;
  };
  const takeBack = async () => {
    if (await run({ type: "treatment.take_back", item_id: item.item_id }, { onRefused: setRefused })) setRefused(null);
  };
  return { text, draft, isChanged, isElection, casting, refused, running, write, drop, decide, takeBack, setIsElection, setCasting, clear: () => setRefused(null) };
}

export type Decision = ReturnType<typeof useDecision>;
