import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import type { TextPart } from "../../api";

/** What a part of the case page is known by in its address; the title is the page's own. */
export function placeId(part: TextPart, id: string | null = null): string {
  return part === "title" ? "page-title" : `place-${id ?? part}`;
}

/** Shows the place and gives it the focus, where it is on the page. */
export function focusPlace(place: string): void {
  const element = document.getElementById(place);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "start" });
}

/** Goes to the place that the address names, when one comes to the page or the address changes. */
export function useFocusedPlace(): void {
  const place = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (place) focusPlace(place);
  }, [place]);
}

/** So many words of a quote find it again in a document; more may stand on two lines there. */
const WORDS = 4;

export function quotedWords(quote: string): string {
  return quote.split(/\s+/).slice(0, WORDS).join(" ");
}
