import type { Purpose } from "../../api";
import { Select } from "../../components";
import { purposes } from "./routes";
import { useCaseTexts } from "./texts";

/** Vedtak, Diskusjon or Orientering. */
export function PurposeSelect({ value, onChange, id }: { value: Purpose; onChange: (purpose: Purpose) => void; id?: string }) {
  const texts = useCaseTexts();
  return (
    <Select
      {...(id ? { id } : {})} label={texts.purpose} value={value} onChange={onChange}
      options={purposes.map((purpose) => ({ value: purpose, label: texts.purposes[purpose] }))}
    />
  );
}
