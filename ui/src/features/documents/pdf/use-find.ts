import { useCallback, useEffect, useRef, useState } from "react";
import { findOnPage, mannersFor, type Match, type TextItem, type Wanted } from "./find";
import type { OpenPdf } from "./pdfjs";

export interface Finding {
  words: string;
  /** In the order of the pages. */
  matches: readonly Match[];
  current: Match | null;
  searching: boolean;
  /** Not one page's text could be read: then no hits means nothing. */
  unreadable: boolean;
}

const NOTHING: Finding = { words: "", matches: [], current: null, searching: false, unreadable: false };
/** Hits beyond this number are not counted: nobody goes through them. */
const MOST_MATCHES = 5000;

/** Looks for words through all pages, from the page that is seen and round to it again. */
export function useFind(pdf: OpenPdf | null) {
  const [finding, setFinding] = useState<Finding>(NOTHING);
  const texts = useRef<{ pdf: OpenPdf | null; pages: Map<number, readonly TextItem[]> }>({ pdf: null, pages: new Map() });
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current += 1;
    },
    [],
  );

  const find = useCallback(
    async (wanted: Wanted, fromPage: number) => {
      const { words } = wanted;
      run.current += 1;
      const mine = run.current;
      const manners = mannersFor(wanted);
      if (!pdf || manners.length === 0) {
        setFinding({ ...NOTHING, words });
        return;
      }
      setFinding({ ...NOTHING, words, searching: true });
      if (texts.current.pdf !== pdf) texts.current = { pdf, pages: new Map() };
      const { pages } = texts.current;
      const itemsOf = async (page: number) => {
        const known = pages.get(page);
        if (known) return known;
        // A page whose text cannot be read holds no hits; the others may.
        const items = await pdf.text(page).catch(() => null);
        if (items) pages.set(page, items);
        return items ?? [];
      };
      const order = Array.from({ length: pdf.pages }, (_, index) => ((fromPage - 1 + index) % pdf.pages) + 1);
      for (const manner of manners) {
        const found: Match[] = [];
        let shown = performance.now();
        for (const page of order) {
          const items = await itemsOf(page);
          if (run.current !== mine) return;
          found.push(...findOnPage(page, items, wanted, manner));
          if (found.length > MOST_MATCHES) break;
          if (found.length > 0 && performance.now() - shown > 150) {
            shown = performance.now();
            setFinding({ ...NOTHING, words, matches: inOrder(found), current: found[0] ?? null, searching: true });
          }
        }
        if (found.length > 0) {
          setFinding((now) => ({ ...NOTHING, words, matches: inOrder(found), current: now.current ?? found[0] ?? null, searching: false }));
          return;
        }
      }
      setFinding({ ...NOTHING, words, unreadable: pages.size === 0 });
    },
    [pdf],
  );

  const step = useCallback((direction: 1 | -1) => {
    setFinding((now) => {
      if (now.matches.length === 0) return now;
      const at = now.current ? indexOf(now.matches, now.current) : -1;
      const next = (at + direction + now.matches.length) % now.matches.length;
      return { ...now, current: now.matches[next] ?? null };
    });
  }, []);

  return { finding, find, step };
}

export function inOrder(matches: readonly Match[]): Match[] {
  return matches.toSorted((a, b) => a.page - b.page || a.start.item - b.start.item || a.start.offset - b.start.offset);
}

export function isSame(a: Match, b: Match | null): boolean {
  return b !== null && a.page === b.page && a.start.item === b.start.item && a.start.offset === b.start.offset;
}

/** The place among the hits, from 0. */
export function indexOf(matches: readonly Match[], wanted: Match): number {
  return matches.findIndex((match) => isSame(match, wanted));
}

export function matchesByPage(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const pages = new Map<number, Match[]>();
  for (const match of matches) {
    const ofPage = pages.get(match.page);
    if (ofPage) ofPage.push(match);
    else pages.set(match.page, [match]);
  }
  return pages;
}
