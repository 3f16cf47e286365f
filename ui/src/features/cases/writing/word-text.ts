import type { CaseView, SectionDraft, SetCaseText, WordCase } from "../../../api";
import { newId } from "../../../api";

/** Which parts of what was read are taken over, beside the sections. */
export interface Wanted {
  title: boolean;
  summary: boolean;
  proposal: boolean;
}

/** What of it there is to take, and is another than the case has. */
export function offered(read: WordCase, view: CaseView): Wanted {
  // What stands outside the sections goes to Word with the summary.
  const introduction = [view.summary, view.body].filter((text) => text !== "").join("\n\n");
  return {
    title: read.title !== "" && read.title !== view.title,
    summary: read.introduction !== "" && read.introduction !== introduction,
    proposal: read.proposal !== null && read.proposal.markdown !== "" && read.proposal.markdown !== view.proposal,
  };
}

/** The sections that were read; one with a heading that the case has is that section, and keeps what was said to it. */
export function sectionsRead(read: WordCase, view: Pick<CaseView, "sections">): SectionDraft[] {
  const known = [...view.sections];
  return read.sections.map(({ level, heading, markdown }) => {
    const at = known.findIndex((section) => section.heading.trim().toLowerCase() === heading.trim().toLowerCase());
    const [same] = at >= 0 ? known.splice(at, 1) : [];
    return { id: same?.id ?? newId(), level, heading, markdown };
  });
}

/** The headings of shielded sections that the file has not: their text may stand in it under another heading, and be shielded no longer. */
export function shieldsLost(view: Pick<CaseView, "sections">, sections: readonly SectionDraft[]): string[] {
  const kept = new Set(sections.map(({ id }) => id));
  return sections.length === 0 ? [] : view.sections.filter(({ id, shielding }) => shielding !== null && !kept.has(id)).map(({ heading }) => heading);
}

/** The command that takes it over. A file without headings leaves the sections as they are. */
export function commandFor(read: WordCase, view: CaseView, sections: readonly SectionDraft[], wanted: Wanted): { type: "case.set_text" } & SetCaseText {
  const kept = view.sections.map(({ id, level, heading, markdown }) => ({ id, level, heading, markdown }));
  return {
    type: "case.set_text", id: view.id, sections: sections.length > 0 ? [...sections] : kept,
    ...(wanted.title ? { title: read.title } : {}),
    ...(wanted.summary ? { summary: read.introduction, body: "" } : {}),
    ...(wanted.proposal && read.proposal ? { proposal: read.proposal.markdown } : {}),
  };
}
