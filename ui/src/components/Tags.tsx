import { Tag as DsTag } from "@digdir/designsystemet-react";
import { GavelIcon, ChatIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { Purpose } from "../api";
import styles from "./Tags.module.css";
import { useComponentTexts } from "./texts";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

/** A status in words; the colour and the icon only help the eye. */
export function Tag({ tone = "neutral", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <DsTag data-color={tone} data-size="sm" className={styles.tag}>
      {icon}
      {children}
    </DsTag>
  );
}

const purposeLook = {
  decision: { tone: "success", icon: <GavelIcon aria-hidden /> },
  discussion: { tone: "warning", icon: <ChatIcon aria-hidden /> },
  information: { tone: "info", icon: <InformationSquareIcon aria-hidden /> },
} as const satisfies Record<Purpose, { tone: Tone; icon: ReactNode }>;

/** Vedtak, Diskusjon or Orientering: told by word, shape and colour. */
export function PurposeTag({ purpose }: { purpose: Purpose }) {
  const texts = useComponentTexts();
  return <Tag {...purposeLook[purpose]}>{texts.purpose[purpose]}</Tag>;
}
