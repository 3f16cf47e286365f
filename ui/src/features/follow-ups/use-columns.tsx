import type { ReactNode } from "react";
import type { Day, FollowUpView } from "../../api";
import { Link, type Column } from "../../components";
import { useCouncilLanguage } from "../settings/directory";
import { DueText } from "./DueText";
import styles from "./FollowUps.module.css";
import { StatusMenu } from "./StatusMenu";
import { useFollowUpTexts } from "./texts";
import { useMayMove } from "./use-may-move";

export function useColumns(today: Day, actions: (row: FollowUpView) => ReactNode): Column<FollowUpView>[] {
  const texts = useFollowUpTexts();
  const lang = useCouncilLanguage();
  const mayMove = useMayMove();
  return [
    {
      id: "what", header: texts.what, rowHeader: true, sortBy: (row) => row.what,
      cell: (row) => <div className={styles.what} lang={lang}><span>{row.what}</span>{row.note && <span className="subtle">{row.note}</span>}</div>,
    },
    { id: "who", header: texts.who, sortBy: (row) => row.owner_name, cell: (row) => row.owner_name },
    { id: "due", header: texts.due, sortBy: (row) => row.due, cell: (row) => <DueText followUp={row} today={today} /> },
    { id: "status", header: texts.status, narrow: true, sortBy: (row) => texts.statuses[row.status], cell: (row) => <StatusMenu followUp={row} editable={mayMove} /> },
    { id: "from", header: texts.from, cell: (row) => <From row={row} /> },
    { id: "actions", header: texts.actions, cell: actions },
  ];
}

function From({ row }: { row: FollowUpView }) {
  const lang = useCouncilLanguage();
  const { case_id, case_title, case_number, meeting_id, meeting_name } = row;
  return (
    <div className={styles.from}>
      {case_id && <Link lang={lang} to="/cases/$caseId" params={{ caseId: case_id }}>{[case_number, case_title].filter(Boolean).join(" ")}</Link>}
      {meeting_id && <Link to="/meetings/$meetingId" params={{ meetingId: meeting_id }} search={{}}>{meeting_name}</Link>}
    </div>
  );
}
