import { ArrowsCirclepathIcon, DownloadIcon, EnvelopeClosedIcon, FilesIcon, PaperplaneIcon, PencilIcon, TrashIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Suspense, useState, type ReactNode } from "react";
import { read, type MeetingPage as MeetingPageData, type MeetingStatus } from "../../api";
import { useMay } from "../../commands";
import { Alert, Button, Heading, Link, Page, Paragraph, Skeleton, Tabs, type MenuItem } from "../../components";
import { useFindingText } from "../../texts/findings";
import { openChecks } from "../checks/checks";
import { AgendaTab } from "./agenda/AgendaTab";
import { AttendanceTab } from "./attendance/AttendanceTab";
import { DocumentsTab } from "./DocumentsTab";
import { useHoldTexts } from "./hold/texts";
import { useHold } from "./hold/use-hold";
import { CancelMeetingDialog, EditMeetingDialog, RemoveMeetingDialog } from "./MeetingDialogs";
import { MeetingFacts } from "./MeetingFacts";
import { MinutesTab } from "./minutes/MinutesTab";
import { BookTab } from "./papers/BookTab";
import { IssueDialog } from "./papers/IssueDialog";
import { usePaperTexts } from "./papers/texts";
import { useCallPeople } from "./papers/use-call-people";
import { storedPaper, useSavePapers, type Paper } from "./papers/use-save-papers";
import { meetingTabs, type MeetingSearch, type MeetingTab } from "./routes";
import { useMeetingTexts } from "./texts";

type OpenDialog = "edit" | "cancel" | "remove" | "send" | "renew";

/** Until it is closed, cases come and go; afterwards the agenda is what the minutes say it was. */
function isStillOn(status: MeetingStatus): boolean {
  return status === "planned" || status === "called" || status === "running";
}

export function MeetingPage() {
  const texts = useMeetingTexts();
  const paperTexts = usePaperTexts();
  const navigate = useNavigate();
  const { meetingId } = useParams({ from: "/meetings/$meetingId" });
  const { tab = "agenda", side = "backlog" } = useSearch({ from: "/meetings/$meetingId" });
  const { data: page } = useSuspenseQuery(read("meetings.get", { meeting_id: meetingId }));
  const { meeting } = page;
  const isOn = isStillOn(meeting.status);
  const maySend = useMay(meeting.status === "planned" ? "meeting.send" : "documents.add sent");
  const hold = useHold(meeting);
  const holdTexts = useHoldTexts();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { save, dialogs } = useSavePapers(meeting);
  const call = useCallPeople(meeting);
  const look = (search: MeetingSearch) => void navigate({ to: "/meetings/$meetingId", params: { meetingId }, search, replace: true });
  const contents: Record<MeetingTab, ReactNode> = {
    agenda: <AgendaTab page={page} editable={useMay("agenda.move") && isOn} side={side} onSide={(chosen) => look({ tab, side: chosen })} />,
    book: <BookTab meeting={meeting} onSave={(paper, anew) => void save(paper, anew)} />,
    documents: <DocumentsTab meeting={meeting} />,
    participants: <AttendanceTab meeting={meeting} />,
    minutes: <MinutesTab meeting={meeting} />,
  };
  const send = maySend && meeting.status === "planned" && { label: paperTexts.send, icon: <PaperplaneIcon aria-hidden />, onSelect: () => setDialog("send") };
  const goTo = (chosen: MeetingTab) => ({ label: texts.page.goTo(texts.page.tabs[chosen]), onSelect: () => look({ tab: chosen, side }) });
  return (
    <Page
      title={`${meeting.body_name} ${meeting.name}`}
      above={<Link to="/meetings">{texts.title}</Link>}
      facts={<MeetingFacts meeting={meeting} />}
      action={send ? <Button icon={send.icon} onClick={send.onSelect}>{send.label}</Button> : hold.action}
      commands={[send, ...meetingTabs.filter((id) => id !== tab).map(goTo)]}
      menu={[...hold.menu, ...useMeetingMenu(page, setDialog, save, call)]}
    >
      {meeting.status === "cancelled" && <Alert data-color="warning">{texts.page.cancelled(meeting.cancel_reason)}</Alert>}
      {hold.correction && <Alert data-color="warning">{holdTexts.correcting(hold.correction)}</Alert>}
      <Outdated page={page} onRenew={maySend && isOn ? () => setDialog("renew") : undefined} />
      <Tabs
        value={tab}
        onChange={(chosen) => look({ tab: chosen, side })}
        tabs={meetingTabs.map((id) => ({ id, label: texts.page.tabs[id], content: <Suspense fallback={<Skeleton />}>{contents[id]}</Suspense> }))}
      />
      {dialog === "edit" && <EditMeetingDialog meeting={meeting} onClose={() => setDialog(null)} />}
      {dialog === "cancel" && <CancelMeetingDialog meeting={meeting} onClose={() => setDialog(null)} />}
      {dialog === "remove" && <RemoveMeetingDialog meeting={meeting} onClose={() => setDialog(null)} leave={() => navigate({ to: "/meetings" })} />}
      {dialog === "send" && <IssueDialog page={page} work="meeting.send" onClose={() => setDialog(null)} />}
      {dialog === "renew" && <IssueDialog page={page} work="meeting.renew_papers" onClose={() => setDialog(null)} />}
      {hold.dialogs}
      {dialogs}
      {call.dialogs}
    </Page>
  );
}

/** Says that the papers which are out no longer tell what the cases say, and offers new ones to whoever may make them. */
function Outdated({ page, onRenew }: { page: MeetingPageData; onRenew: (() => void) | undefined }) {
  const texts = usePaperTexts();
  const findingText = useFindingText();
  const found = openChecks(page.checks).find(({ finding }) => finding.code === "papers.outdated");
  if (!found) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{texts.outdated}</Heading>
      <Paragraph>{findingText(found.finding)}</Paragraph>
      {onRenew && <Button variant="secondary" data-size="sm" onClick={onRenew}>{texts.renew}</Button>}
    </Alert>
  );
}

type CallPeople = Pick<ReturnType<typeof useCallPeople>, "saveAll" | "copyPeople">;

function useMeetingMenu(
  page: MeetingPageData, onOpen: (dialog: OpenDialog) => void, save: (paper: Paper, anew?: boolean) => Promise<void>, call: CallPeople,
): (MenuItem | false)[] {
  const texts = useMeetingTexts().page;
  const papers = usePaperTexts();
  const item = (label: string, icon: ReactNode, onSelect: () => void, danger = false): MenuItem => ({ label, icon, onSelect, danger });
  const download = <DownloadIcon aria-hidden />;
  const { status } = page.meeting;
  const isOn = isStillOn(status);
  return [
    useMay("meeting.change") && isOn && item(texts.edit, <PencilIcon aria-hidden />, () => onOpen("edit")),
    useMay("documents.add sent") && status === "called" && item(papers.renew, <ArrowsCirclepathIcon aria-hidden />, () => onOpen("renew")),
    item(papers.saveBook, download, () => void save("book")),
    storedPaper(page.meeting, "book") !== null && item(papers.saveBookAnew, download, () => void save("book", true)),
    item(papers.saveArchive, download, () => void save("archive")),
    item(papers.saveNotice, download, () => void save("notice")),
    storedPaper(page.meeting, "notice") !== null && item(papers.saveNoticeAnew, download, () => void save("notice", true)),
    item(papers.saveAll, <EnvelopeClosedIcon aria-hidden />, () => void call.saveAll()),
    item(papers.copyPeople, <FilesIcon aria-hidden />, () => void call.copyPeople()),
    useMay("meeting.cancel") && isOn && status !== "running" && item(texts.cancel, <XMarkOctagonIcon aria-hidden />, () => onOpen("cancel"), true),
    useMay("meeting.remove") && status === "planned" && item(texts.remove, <TrashIcon aria-hidden />, () => onOpen("remove"), true),
  ];
}
