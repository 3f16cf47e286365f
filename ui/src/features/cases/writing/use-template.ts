import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { read, type CaseView, type Template } from "../../../api";
import { useLanguage } from "../../../texts";
import { isHeaded } from "./templates";

/** Every template, for a dialog that does not wait for them. */
export function useTemplates(): readonly Template[] {
  return useQuery(read("cases.templates", {})).data ?? [];
}

/** What the case's template says: of the proposal, and of a section by its heading. Nothing where it says nothing. */
export function useGuidance(view: Pick<CaseView, "template" | "language">) {
  const language = useLanguage();
  const { data } = useSuspenseQuery(read("cases.templates", {}));
  const template = data.find(({ key }) => key === view.template);
  return {
    proposalHeading: template?.proposal.heading[view.language] ?? null,
    proposal: template?.proposal.guidance[language] ?? null,
    section: (heading: string) => template?.parts.find((part) => isHeaded(part, heading))?.guidance[language] ?? null,
  };
}
