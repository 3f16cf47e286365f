import type { SectionView } from "../../api";

/** The deepest a section can lie. */
export const DEEPEST = 4;

/** A section goes with those that lie under it: how many there are, itself counted. */
export function familySize(sections: readonly Pick<SectionView, "level">[], index: number): number {
  const level = sections[index]?.level ?? 1;
  const next = sections.findIndex((section, at) => at > index && section.level <= level);
  return (next === -1 ? sections.length : next) - index;
}

/** The order when a section and what lies under it changes place with its neighbour of the same level; null at the end. */
export function withNeighbour(sections: readonly SectionView[], index: number, direction: 1 | -1): string[] | null {
  const level = sections[index]?.level;
  if (level === undefined) return null;
  const size = familySize(sections, index);
  const family = sections.slice(index, index + size);
  if (direction > 0) {
    const next = index + size;
    if (sections[next]?.level !== level) return null;
    const others = sections.slice(next, next + familySize(sections, next));
    return [...sections.slice(0, index), ...others, ...family, ...sections.slice(next + others.length)].map(({ id }) => id);
  }
  const before = sections.slice(0, index).findLastIndex((section) => section.level <= level);
  if (before === -1 || sections[before]?.level !== level) return null;
  return [...sections.slice(0, before), ...family, ...sections.slice(before, index), ...sections.slice(index + size)].map(({ id }) => id);
}

/** How deep a section may lie: one under the one before it at the most. */
export function deepestAfter(sections: readonly Pick<SectionView, "level">[], index: number): number {
  const before = sections[index - 1]?.level ?? 0;
  return Math.min(DEEPEST, before + 1);
}
