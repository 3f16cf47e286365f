import type { CheckFinding } from "../../api";
import { Link } from "../../components";
import type { CheckListProps } from "./CheckList";
import { focusPlace, placeId, quotedWords } from "./places";
import { useCheckTexts } from "./texts";

/** Leads to where a finding was made: the part of the case page, or the words in a document. */
export function PlaceLink({ finding, about }: { finding: CheckFinding; about: CheckListProps["about"] }) {
  const texts = useCheckTexts();
  const { part, id, line } = finding.where;
  if (part === "annex" && id !== null && (line > 0 || !("case_id" in about))) {
    return <Link to="/documents/$documentId" params={{ documentId: id }} search={{ words: quotedWords(finding.quote) }} data-size="sm">{texts.goTo.annex}</Link>;
  }
  if (part === "whole" || !("case_id" in about)) return null;
  const place = placeId(part, id);
  // On the case's own page the address may be this one already: the place is gone to all the same.
  return <Link to="/cases/$caseId" params={{ caseId: about.case_id }} hash={place} data-size="sm" onClick={() => focusPlace(place)}>{texts.goTo[part]}</Link>;
}
