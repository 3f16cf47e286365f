import { PadlockLockedIcon } from "@navikt/aksel-icons";
import type { Access, Shielding } from "../../api";
import { Tag } from "../../components";
import { useShieldingTexts } from "./texts";

/** What is shielded, with its legal basis: by word, symbol and colour. Nothing for what is public. */
export function ShieldTag({ shielding }: { shielding: Shielding | null }) {
  const texts = useShieldingTexts();
  if (shielding === null) return null;
  return <Tag tone="warning" icon={<PadlockLockedIcon aria-hidden />}>{texts.exempt(shielding.basis)}</Tag>;
}

/** The same for a case in a list: all of it, or a part. */
export function CaseShieldTag({ row }: { row: { access: Access; shields_part: boolean } }) {
  const texts = useShieldingTexts();
  if (row.access === "public" && !row.shields_part) return null;
  return <Tag tone="warning" icon={<PadlockLockedIcon aria-hidden />}>{row.access === "exempt" ? texts.exempt("") : texts.partly}</Tag>;
}
