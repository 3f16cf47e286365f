import { ArrowUndoIcon, FileTextIcon, GavelIcon, PadlockLockedIcon, PencilIcon, PersonIcon, PlayIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { read, type MeetingRow } from "../../../api";
import { useExecute } from "../../../commands";
import { Button, ButtonLink, ConfirmDialog, type MenuItem } from "../../../components";
import { useMayHold } from "../use-may-hold";
import { ChairDialog } from "./ChairDialog";
import { CloseMeetingDialog } from "./CloseMeetingDialog";
import { CorrectDialog } from "./CorrectDialog";
import { KeepMinutesDialog } from "./KeepMinutesDialog";
import { OpenMeetingDialog } from "./OpenMeetingDialog";
import { useHoldTexts } from "./texts";

type OpenDialog = "open" | "chair" | "close" | "reopen" | "correct" | "draft" | "lock";

/** What is next in the life of a meeting that has been called: the primary action, the rest for the menu, and their dialogs. */
export function useHold(meeting: Pick<MeetingRow, "id" | "name" | "status">): { action: ReactNode; menu: (MenuItem | false)[]; dialogs: ReactNode; correction: string } {
  const texts = useHoldTexts();
  const may = useMayHold();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meeting.id }));
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { run } = useExecute();
  const { status } = meeting;
  const { correction } = record;
  const close = () => setDialog(null);
  const locked = status === "minutes_final" || status === "minutes_approved";
  const button = (label: string, icon: ReactNode, opens: OpenDialog) => <Button icon={icon} onClick={() => setDialog(opens)}>{label}</Button>;
  const item = (label: string, icon: ReactNode, opens: OpenDialog): MenuItem => ({ label, icon, onSelect: () => setDialog(opens) });
  const action = (): ReactNode => {
    if (!may) return null;
    if (locked) return correction && button(texts.lockCorrection, <PadlockLockedIcon aria-hidden />, "lock");
    if (status === "called") return button(texts.open, <PlayIcon aria-hidden />, "open");
    if (status === "running") return <ButtonLink to="/meetings/$meetingId/run" params={{ meetingId: meeting.id }} search={{}}>{texts.run}</ButtonLink>;
    if (status === "held") return button(texts.draft, <FileTextIcon aria-hidden />, "draft");
    if (status === "minutes_draft") return button(texts.lock, <PadlockLockedIcon aria-hidden />, "lock");
    return null;
  };
  const menu = !may ? [] : [
    (status === "running" || status === "held" || status === "minutes_draft" || correction !== "") && item(texts.chairTitle, <PersonIcon aria-hidden />, "chair"),
    status === "running" && item(texts.close, <GavelIcon aria-hidden />, "close"),
    status === "minutes_draft" && item(texts.newDraft, <FileTextIcon aria-hidden />, "draft"),
    (status === "held" || status === "minutes_draft") && item(texts.reopen, <ArrowUndoIcon aria-hidden />, "reopen"),
    locked && correction === "" && item(texts.correct, <PencilIcon aria-hidden />, "correct"),
  ];
  const dialogs = (
    <>
      {dialog === "open" && <OpenMeetingDialog meeting={meeting} onClose={close} />}
      {dialog === "chair" && <ChairDialog meeting={meeting} onClose={close} />}
      {dialog === "close" && <CloseMeetingDialog meeting={meeting} onClose={close} />}
      {dialog === "correct" && <CorrectDialog meetingId={meeting.id} onClose={close} />}
      {dialog === "draft" && <KeepMinutesDialog meetingId={meeting.id} work="minutes.draft" correction="" onClose={close} />}
      {dialog === "lock" && <KeepMinutesDialog meetingId={meeting.id} work="minutes.lock" correction={correction} onClose={close} />}
      {dialog === "reopen" && (
        <ConfirmDialog open title={texts.reopenTitle(meeting.name)} confirm={texts.reopen} onConfirm={() => void run({ type: "meeting.reopen", id: meeting.id })} onClose={close}>
          {texts.reopenHelp}
        </ConfirmDialog>
      )}
    </>
  );
  return { action: action(), menu, dialogs, correction };
}
