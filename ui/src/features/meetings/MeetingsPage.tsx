import { CalendarIcon, PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { read, type MeetingRow } from "../../api";
import { useMay } from "../../commands";
import { Button, ButtonLink, DataTable, EmptyState, Link, Page, Paragraph, Section, Select, type Column } from "../../components";
import { formatDate, today } from "../../format";
import { useYearTexts } from "../year/texts";
import { groupMeetings, yearsOf } from "./grouping";
import styles from "./Meetings.module.css";
import { NewMeetingDialog } from "./NewMeetingDialog";
import { StatusTag } from "./StatusTag";
import { useMeetingTexts } from "./texts";

const groupNames = ["coming", "past", "cancelled"] as const;

export function MeetingsPage() {
  const texts = useMeetingTexts();
  const navigate = useNavigate();
  const mayPlan = useMay("meeting.plan");
  const mayImport = useMay("packet.import");
  const { year, plan } = useSearch({ from: "/meetings" });
  const { data: meetings } = useSuspenseQuery(read("meetings.list", {}));
  const groups = groupMeetings(meetings, today(), year);
  const look = (search: { year?: number; plan?: true }, replace = true) => void navigate({ to: "/meetings", search, replace });
  const add = mayPlan && <Button icon={<PlusIcon aria-hidden />} onClick={() => look({ ...(year ? { year } : {}), plan: true }, false)}>{texts.add}</Button>;
  const importPacket = mayImport && <ButtonLink variant="secondary" to="/import">{texts.importPacket}</ButtonLink>;
  const years = yearsOf(meetings);
  const yearPlan = useYearTexts().link;
  const toYear = { label: yearPlan, icon: <CalendarIcon aria-hidden />, onSelect: () => void navigate({ to: "/meetings/year", search: year ? { year } : {} }) };
  return (
    <Page title={texts.title} commands={[toYear]} action={<div className="buttons">{meetings.length > 0 && add}<ButtonLink variant="secondary" to="/meetings/year" search={year ? { year } : {}}><CalendarIcon aria-hidden />{yearPlan}</ButtonLink></div>}>
      {meetings.length === 0 && <EmptyState icon={<CalendarIcon />} title={texts.empty} action={<div className="buttons">{add}{importPacket}</div>}>{texts.emptyHelp}</EmptyState>}
      {years.length > 1 && (
        <div className={styles.filters}>
          <Select
            label={texts.year} value={String(year ?? "")} onChange={(chosen) => look(chosen === "" ? {} : { year: Number(chosen) })}
            options={[{ value: "", label: texts.allYears }, ...years.map((one) => ({ value: String(one), label: String(one) }))]}
          />
        </div>
      )}
      {meetings.length > 0 && groupNames.map((name) => (
        (groups[name].length > 0 || name === "coming") && (
          <Section key={name} title={texts.groups[name]}>
            {groups[name].length === 0 ? <Paragraph>{texts.noneComing}</Paragraph> : <MeetingTable caption={texts.groups[name]} rows={groups[name]} />}
          </Section>
        )
      ))}
      {plan && mayPlan && (
        <NewMeetingDialog
          onClose={() => look(year ? { year } : {})}
          onCreated={(meetingId) => void navigate({ to: "/meetings/$meetingId", params: { meetingId }, replace: true })}
        />
      )}
    </Page>
  );
}

function MeetingTable({ caption, rows }: { caption: string; rows: readonly MeetingRow[] }) {
  const texts = useMeetingTexts();
  const { columns: heads } = texts;
  const columns: Column<MeetingRow>[] = [
    {
      id: "name", header: heads.meeting, rowHeader: true, narrow: true, sortBy: (row) => row.name,
      cell: (row) => <Link to="/meetings/$meetingId" params={{ meetingId: row.id }}>{row.name}</Link>,
    },
    { id: "body", header: heads.body, sortBy: (row) => row.body_name, cell: (row) => row.body_name },
    { id: "date", header: heads.date, narrow: true, sortBy: (row) => row.meeting.date, cell: (row) => (row.meeting.date ? formatDate(row.meeting.date) : texts.noDate) },
    { id: "time", header: heads.time, narrow: true, cell: (row) => timeOf(row) },
    { id: "place", header: heads.place, cell: (row) => row.meeting.place || texts.mode[row.meeting.mode] },
    { id: "cases", header: heads.cases, align: "end", sortBy: (row) => row.cases, cell: (row) => row.cases },
    {
      id: "status", header: heads.status, sortBy: (row) => row.status,
      cell: (row) => (
        <div className={styles.status}>
          <StatusTag status={row.status} />
          {row.cancel_reason && <span className="subtle">{row.cancel_reason}</span>}
        </div>
      ),
    },
  ];
  return <DataTable caption={caption} rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

function timeOf({ meeting }: MeetingRow): string {
  return [meeting.start_time, meeting.end_time].filter((time) => time !== null).join("–");
}
