import { usePaperTexts } from "./texts";

/** A step of building papers in words; a step of a newer core is simply work. */
export function useStepText(): (step: string) => string {
  const texts = usePaperTexts();
  const steps: Partial<Record<string, string>> = texts.steps;
  return (step) => steps[step] ?? texts.working;
}
