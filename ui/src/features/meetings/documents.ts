import type { DocumentKind, DocumentView } from "../../api";

/** The papers of the meeting first, then what was put with it. */
const ORDER: readonly DocumentKind[] = ["minutes", "book", "notice", "packet", "report", "annex", "other"];

/** A meeting's documents in the order they are asked for; within a kind the latest first. */
export function newestFirst(documents: readonly DocumentView[]): DocumentView[] {
  const added = (document: DocumentView) => document.versions[0]?.added_at ?? "";
  return documents.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || added(b).localeCompare(added(a)));
}
