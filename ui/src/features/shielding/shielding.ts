import type { AgendaLine, Day, Shielded, Shielding, ShieldingGround } from "../../api";

/** Something that can be shielded, and how it stands. */
export interface ShieldTarget {
  of: Shielded;
  shielding: Shielding | null;
  /** The language of a title. */
  lang?: string;
}

/** The code of a basis; `free` for one in free words, `none` while it is not found. */
export type GroundChoice = string;

interface Draft {
  choice: GroundChoice;
  basis: string;
  review: Day | null;
  publicTitle: string;
}

/** What the form starts from. A basis that is no longer in the law is there as it was written. */
export function draftOf({ of, shielding }: ShieldTarget, grounds: readonly ShieldingGround[]): Draft {
  const publicTitle = of.part === "title" ? of.public_title : "";
  if (shielding === null) return { choice: grounds[0]?.code ?? "none", basis: "", review: null, publicTitle };
  const known = grounds.some(({ code }) => code === shielding.ground);
  const choice = known ? shielding.ground : shielding.basis === "" ? "none" : "free";
  return { choice, basis: shielding.basis, review: shielding.review_on, publicTitle };
}

export function isKnown<Texts extends object>(texts: Texts, code: string): code is Extract<keyof Texts, string> {
  return code in texts;
}

/** What the name of a file ends in when not everybody may read it. */
export function exemptSuffix(lines: readonly Pick<AgendaLine, "access" | "shields_part">[]): string {
  return lines.some((line) => line.access === "exempt" || line.shields_part) ? "_UO" : "";
}
