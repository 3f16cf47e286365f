import type { Purpose } from "../../api";
import { Select, usePurposeOptions } from "../../components";
import { useCaseTexts } from "./texts";

/** Vedtak, Diskusjon or Orientering. */
export function PurposeSelect({ value, onChange }: { value: Purpose; onChange: (purpose: Purpose) => void }) {
  const texts = useCaseTexts();
  return <Select label={texts.purpose} value={value} onChange={onChange} options={usePurposeOptions()} />;
}
