import { formsPattern } from "./pdf/find";
import { bytes, type DocumentView, type PacketPage, type VersionView } from "../../api";

/** A stretch of pages where the packet's numbers and the document's own keep one distance. */
export interface PageRun {
  packetFirst: number;
  packetLast: number;
  ownFirst: number;
  ownLast: number;
}

/** «Side 10–12 i pakken er side 4–6 i rapporten»: single pages gathered to stretches. */
export function pageRuns(pages: readonly PacketPage[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const { packet_page: packet, own_page: own } of pages.toSorted((a, b) => a.packet_page - b.packet_page)) {
    const last = runs.at(-1);
    if (last && packet === last.packetLast + 1 && own === last.ownLast + 1) {
      last.packetLast = packet;
      last.ownLast = own;
    } else {
      runs.push({ packetFirst: packet, packetLast: packet, ownFirst: own, ownLast: own });
    }
  }
  return runs;
}

/** The version in the address, or the newest. */
export function versionShown(document: Pick<DocumentView, "versions">, id: string | undefined): VersionView | undefined {
  return document.versions.find((version) => version.id === id) ?? document.versions[0];
}

export type Shape = "pdf" | "text" | "picture" | "other";

/** How a file can be shown in the window. */
export function shapeOf(mediaType: string): Shape {
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType === "text/plain") return "text";
  return mediaType === "image/png" || mediaType === "image/jpeg" ? "picture" : "other";
}

/** The ending of a file's name, for the dialog that saves a copy. */
export function endingOf(fileName: string): string {
  const at = fileName.lastIndexOf(".");
  return at > 0 ? fileName.slice(at + 1).toLowerCase() : "";
}

/** The bytes of a version. */
export function loadVersion(hash: string): Promise<ArrayBuffer> {
  return bytes("document", { hash });
}

/** A text cut at every place where one of the words stands, in the forms that search found: `[before, word, between, word, after]`. */
export function cutAtWords(text: string, words: string, forms: readonly string[] = []): string[] {
  if (forms.length > 0) return text.split(new RegExp(`(${formsPattern(forms).source})`, "giu"));
  const wanted = words.split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return wanted.length === 0 ? [text] : text.split(new RegExp(`(${wanted.join("|")})`, "giu"));
}

/** «side 3» or «side 3–9». */
export function span(word: string, first: number, last: number): string {
  return first === last ? `${word} ${first}` : `${word} ${first}–${last}`;
}
