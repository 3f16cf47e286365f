import { CheckmarkCircleIcon, CircleIcon, HourglassIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import { useState, type ReactNode } from "react";
import type { FollowUpStatus, FollowUpView } from "../../api";
import { useExecute } from "../../commands";
import { Menu, Tag, type Tone } from "../../components";
import { statuses } from "./follow-ups";
import { MoveDialog } from "./MoveDialog";
import { useFollowUpTexts } from "./texts";

const look: Record<FollowUpStatus, { tone: Tone; icon: ReactNode }> = {
  open: { tone: "neutral", icon: <CircleIcon aria-hidden /> },
  ongoing: { tone: "info", icon: <HourglassIcon aria-hidden /> },
  done: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  dropped: { tone: "neutral", icon: <XMarkOctagonIcon aria-hidden /> },
};

/** How far a follow-up has come; for those who may, a button that changes it. */
export function StatusMenu({ followUp, editable }: { followUp: FollowUpView; editable: boolean }) {
  const texts = useFollowUpTexts();
  const { run } = useExecute();
  const [asking, setAsking] = useState<"done" | "dropped" | null>(null);
  const { status } = followUp;
  if (!editable) return <Tag {...look[status]}>{texts.statuses[status]}</Tag>;
  const choose = (to: FollowUpStatus) => {
    if (to === "done" || to === "dropped") setAsking(to);
    else void run({ type: "follow_up.move", id: followUp.id, status: to, note: followUp.note });
  };
  return (
    <>
      <Menu
        label={texts.statuses[status]} ariaLabel={texts.statusOf(texts.statuses[status], followUp.what)} icon={look[status].icon} variant="secondary"
        items={statuses.filter((one) => one !== status).map((one) => ({ label: texts.moveTo[one], icon: look[one].icon, onSelect: () => choose(one) }))}
      />
      {asking && <MoveDialog followUp={followUp} to={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
