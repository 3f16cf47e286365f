import { useCouncil } from "../settings/directory";
import { useInitiativeTexts } from "./texts";

/** What the joint unit is called: the council's own short name, or plain words where it has none. */
export function useCouncilName(): string {
  const texts = useInitiativeTexts();
  return useCouncil()?.short_name || texts.theUnit;
}
