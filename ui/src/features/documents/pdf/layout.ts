import type { PageSize } from "./pdfjs";

/** Space between pages, in CSS pixels. */
export const GAP = 12;

/** Where each page begins when all stand below one another; the last number is the height of all. */
export function pageTops(sizes: readonly PageSize[], scale: number): number[] {
  const tops = [GAP];
  let top = GAP;
  for (const { height } of sizes) {
    top += height * scale + GAP;
    tops.push(top);
  }
  return tops;
}

/** The page (from 0) that stands at a height; the nearest one outside. */
export function pageAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and last page (from 0) of what is seen, and as much again above and below. */
export function pagesInSight(tops: readonly number[], top: number, height: number): { first: number; last: number } {
  const beyond = height / 2;
  return { first: pageAt(tops, top - beyond), last: pageAt(tops, top + height + beyond) };
}

/** A place in the pages that holds when their scale or sizes change. */
export interface Anchor {
  page: number;
  /** How far down the page, as a part of its height. */
  part: number;
}

export function anchorAt(tops: readonly number[], y: number): Anchor {
  const page = pageAt(tops, y);
  const top = tops[page] ?? 0;
  const height = (tops[page + 1] ?? top) - top;
  return { page, part: height > 0 ? (y - top) / height : 0 };
}

export function heightOf(tops: readonly number[], anchor: Anchor): number {
  const top = tops[anchor.page] ?? 0;
  const height = (tops[anchor.page + 1] ?? top) - top;
  return top + anchor.part * height;
}

export const SMALLEST = 0.25;
export const LARGEST = 4;
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next step larger or smaller. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const close = 0.01;
  if (direction > 0) return steps.find((step) => step > scale + close) ?? LARGEST;
  return steps.findLast((step) => step < scale - close) ?? SMALLEST;
}

/** The scale at which the widest page fills the width. */
export function fitWidth(sizes: readonly PageSize[], width: number): number {
  const widest = Math.max(1, ...sizes.slice(0, 200).map((size) => size.width));
  return Math.min(LARGEST, Math.max(SMALLEST, (width - 2 * GAP) / widest));
}
