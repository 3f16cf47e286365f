import { PadlockLockedIcon, PadlockUnlockedIcon } from "@navikt/aksel-icons";
import { useState, type ReactNode } from "react";
import { useExecute } from "../../commands";
import type { MenuItem } from "../../components";
import { ShieldingDialog } from "./ShieldingDialog";
import type { ShieldTarget } from "./shielding";
import { useShieldingTexts } from "./texts";

/** The entries of a menu that shield something or make it public again. `dialog` must stand somewhere on the page. */
export function useShielding(target: ShieldTarget, may: boolean): { items: (MenuItem | false)[]; dialog: ReactNode } {
  const texts = useShieldingTexts();
  const { run } = useExecute();
  const [open, setOpen] = useState(false);
  const { part } = target.of;
  const isShielded = target.shielding !== null;
  const lift = () => void run({ type: "shielding.set", of: target.of, shielding: null });
  return {
    items: [
      may && { label: isShielded ? texts.change[part] : texts.set[part], icon: <PadlockLockedIcon aria-hidden />, onSelect: () => setOpen(true) },
      may && isShielded && { label: texts.lift[part], icon: <PadlockUnlockedIcon aria-hidden />, onSelect: lift },
    ],
    dialog: open && <ShieldingDialog target={target} onClose={() => setOpen(false)} />,
  };
}
