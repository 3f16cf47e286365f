import { useCallback, useLayoutEffect, useRef } from "react";

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable='true']";

/** What can have the focus within an element, in order. What only scripts put it on does not count, nor what is disabled or stands in a menu. */
function focusableIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.tabIndex >= 0 && !one.matches(":disabled, [popover] *"));
}

/**
 * Remembers what had the focus when something opened, and gives it back when that closes, however it closes. `close`
 * is what must be done before the rest of the page can have the focus at all.
 */
export function useFocusBack(open: boolean, close?: () => void) {
  useLayoutEffect(() => {
    if (!open) return;
    const opener = document.activeElement;
    return () => {
      close?.();
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
    };
  }, [open, close]);
}

/** For what changes place with its button: when `away` ends, the button that is back has the focus again. The answer is its `ref`. */
export function useFocusOnReturn(away: boolean): (button: HTMLElement | null) => void {
  const button = useRef<HTMLElement>(null);
  const wasAway = useRef(away);
  useLayoutEffect(() => {
    if (wasAway.current && !away) button.current?.focus();
    wasAway.current = away;
  }, [away]);
  return useCallback((element) => void (button.current = element), []);
}

/**
 * The focus never falls out of the page: when what had it is taken away (a row, a line of the agenda, an annex), it goes
 * to the same place in the row that follows, else in the row before, else to what stands around. Whoever knows better
 * puts the focus there in the same moment, and then this does nothing.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  const came = (event: FocusEvent) => {
    last = event.target instanceof HTMLElement && event.target !== document.body ? event.target : null;
  };
  const left = (event: FocusEvent) => {
    if (event.relatedTarget !== null) return;
    const was = last;
    // Engines differ in whether taking an element away is also leaving it; who left on purpose finds it still there.
    queueMicrotask(() => {
      if (last === was && was?.isConnected) last = null;
    });
  };
  const observer = new MutationObserver((records) => {
    const lost = last;
    if (lost === null || lost.isConnected || (document.activeElement !== document.body && document.activeElement !== null)) return;
    last = null;
    const record = records.findLast(({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(lost)));
    if (record) afterRemoval(lost, record)?.focus();
  });
  document.addEventListener("focusin", came);
  document.addEventListener("focusout", left);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", came);
    document.removeEventListener("focusout", left);
    observer.disconnect();
  };
}

function afterRemoval(lost: HTMLElement, { target, removedNodes, nextSibling, previousSibling }: MutationRecord): HTMLElement | null {
  const removed = [...removedNodes].find((node): node is Element => node instanceof Element && node.contains(lost));
  const isSameKind = (other: HTMLElement) => other.tagName === lost.tagName && other.className === lost.className;
  const at = removed ? focusableIn(removed).filter(isSameKind).indexOf(lost) : -1;
  for (const sibling of [nextSibling, previousSibling]) {
    if (!(sibling instanceof Element) || !sibling.isConnected) continue;
    const candidates = focusableIn(sibling);
    const isLike = sibling.tagName === removed?.tagName && sibling.className === removed.className;
    const found = (isLike ? candidates.filter(isSameKind)[at] : undefined) ?? candidates.at(sibling === previousSibling ? -1 : 0);
    if (found) return found;
  }
  for (let around = target instanceof Element ? target : null; around && around !== document.body; around = around.parentElement) {
    // A whole page that goes is no row: its heading, or what the page stands in, is the place to go on from.
    if (around.id === "main") return document.getElementById("page-title") ?? (around as HTMLElement);
    const found = focusableIn(around)[0];
    if (found) return found;
  }
  return document.getElementById("page-title");
}
