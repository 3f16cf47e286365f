import { useState } from "react";
import type { MeetingView } from "../../../api";
import { Button, ButtonLink, EmptyState, Link, Page } from "../../../components";
import { OpenMeetingDialog } from "../hold/OpenMeetingDialog";
import { useHoldTexts } from "../hold/texts";
import { useMayHold } from "../use-may-hold";
import { useRunTexts } from "./texts";

/** Why there is nothing to run yet, and the first step. */
export function NothingToRun({ meeting }: { meeting: MeetingView }) {
  const texts = useRunTexts();
  const hold = useHoldTexts();
  const may = useMayHold();
  const [opening, setOpening] = useState(false);
  const empty = meeting.agenda.length === 0;
  const toMeeting = { to: "/meetings/$meetingId", params: { meetingId: meeting.id }, search: {} } as const;
  const action = may && !empty && meeting.status === "called"
    ? <Button onClick={() => setOpening(true)}>{hold.open}</Button>
    : <ButtonLink variant="secondary" {...toMeeting}>{texts.back}</ButtonLink>;
  return (
    <Page title={`${meeting.body_name} ${meeting.name}`} above={<Link {...toMeeting}>{texts.back}</Link>}>
      <EmptyState title={empty ? texts.noCases : texts.notOpened} action={action}>{empty ? texts.noCasesHelp : texts.notOpenedHelp}</EmptyState>
      {opening && <OpenMeetingDialog meeting={meeting} onClose={() => setOpening(false)} />}
    </Page>
  );
}
