import type { Language, SectionDraft, SectionView, Template, TemplatePart } from "../../../api";
import { newId } from "../../../api";
import { familySize } from "../sections";

/** Whether a section with this heading is this part, in whichever language it is written. Rust asks the same. */
export function isHeaded(part: TemplatePart, heading: string): boolean {
  const written = heading.trim().toLowerCase();
  return [part.heading.nb, part.heading.nn].some((own) => own.toLowerCase() === written) || part.also.includes(written);
}

/** The template's sections as a new case begins with them. */
export function laidOut(template: Template, language: Language): SectionDraft[] {
  return template.parts.map((part) => ({ id: newId(), level: 1, heading: part.heading[language], markdown: "" }));
}

/** The sections with those of the template that are missing, each after the part that stands before it in the template. */
export function withTemplate(sections: readonly SectionView[], template: Template, language: Language): SectionDraft[] {
  const all: SectionDraft[] = sections.map(({ id, level, heading, markdown }) => ({ id, level, heading, markdown }));
  let place = 0;
  for (const part of template.parts) {
    const at = all.findIndex(({ heading }) => isHeaded(part, heading));
    if (at >= 0) {
      place = Math.max(place, at + familySize(all, at));
      continue;
    }
    all.splice(place, 0, { id: newId(), level: 1, heading: part.heading[language], markdown: "" });
    place += 1;
  }
  return all;
}
