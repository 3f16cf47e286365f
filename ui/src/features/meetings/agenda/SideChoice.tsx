import { BooksIcon, InboxIcon, TasklistIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import { Button } from "../../../components";
import { agendaSides, type AgendaSide } from "../routes";
import { useMeetingTexts } from "../texts";
import styles from "./Agenda.module.css";

const icons: Record<AgendaSide, ReactNode> = {
  backlog: <InboxIcon aria-hidden />,
  book: <BooksIcon aria-hidden />,
  nothing: <TasklistIcon aria-hidden />,
};

/** What stands beside the agenda. */
export function SideChoice({ side, waiting, onSide }: { side: AgendaSide; waiting: number; onSide: (side: AgendaSide) => void }) {
  const texts = useMeetingTexts().agenda;
  return (
    <div className={styles.sides} role="group" aria-label={texts.sideLabel}>
      {agendaSides.map((one) => (
        <Button
          key={one} variant={one === side ? "secondary" : "tertiary"} data-size="sm" aria-pressed={one === side} icon={icons[one]} onClick={() => onSide(one)}
        >
          {one === "backlog" ? `${texts.sides[one]} (${waiting})` : texts.sides[one]}
        </Button>
      ))}
    </div>
  );
}
