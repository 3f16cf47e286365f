import { PlusIcon, TasklistIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { read, type CaseRow } from "../../api";
import { Button, DataTable, EmptyState, Link, Page, PurposeTag, usePurposeWords, type Column } from "../../components";
import { formatDate } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import { CaseFilters } from "./CaseFilters";
import { filterOf, hasWords, numbersOf } from "./cases-list";
import { NewCaseDialog } from "./NewCaseDialog";
import { casesRoute } from "./routes";
import { StatusTag } from "./StatusTag";
import { useCaseTexts } from "./texts";
import { useMayPropose } from "./use-may-propose";

/** The register: every case, and what it takes to find one. */
export function CasesPage() {
  const texts = useCaseTexts();
  const search = casesRoute.useSearch();
  const navigate = casesRoute.useNavigate();
  const filter = useDeferredValue(filterOf(search));
  const { data: cases } = useSuspenseQuery(read("cases.list", filter));
  const write = useMayPropose();
  // The address follows what is written, a moment later: a field that waited for it would lose letters.
  const [words, setWords] = useState(search.words ?? "");
  const lookFor = (written: string) => {
    setWords(written);
    void navigate({ search: (now) => ({ ...now, words: written || undefined }), replace: true });
  };
  const clear = () => {
    setWords("");
    void navigate({ search: {} });
  };
  const shown = words.trim() ? cases.filter((row) => hasWords(row, words.trim())) : cases;
  const isNarrowed = words.trim() !== "" || Object.keys(filter).some((key) => key !== "standing");
  const create = () => void navigate({ search: (now) => ({ ...now, create: true }) });
  const empty = isNarrowed ? (
    <EmptyState title={texts.noHits} action={<Button variant="secondary" onClick={clear}>{texts.clearFilters}</Button>}>{texts.noHitsHelp}</EmptyState>
  ) : (
    <EmptyState title={texts.noCases} icon={<TasklistIcon />} action={write && <Button onClick={create}>{texts.newCase}</Button>}>{texts.noCasesHelp}</EmptyState>
  );
  return (
    <Page title={texts.title} action={write && <Button icon={<PlusIcon aria-hidden />} onClick={create}>{texts.newCase}</Button>}>
      <CaseFilters search={search} words={words} onWords={lookFor} onChange={(changes) => void navigate({ search: (now) => ({ ...now, ...changes }), replace: true })} />
      <p role="status" className="visually-hidden">{texts.count(shown.length)}</p>
      <DataTable caption={texts.title} columns={useColumns()} rows={shown} rowKey={(row) => row.id} empty={empty} />
      {search.create && <NewCaseDialog onClose={() => void navigate({ search: (now) => ({ ...now, create: undefined }), replace: true })} />}
    </Page>
  );
}

function useColumns(): Column<CaseRow>[] {
  const texts = useCaseTexts();
  const purposeWords = usePurposeWords();
  const lang = useCouncilLanguage();
  return [
    {
      id: "number", header: texts.number, narrow: true, sortBy: (row) => numbersOf(row)[0] ?? null,
      cell: (row) => <span className="numeric">{numbersOf(row).map((number) => <span key={number} style={{ display: "block" }}>{number}</span>)}</span>,
    },
    {
      id: "title", header: texts.titleField, rowHeader: true, sortBy: (row) => row.title,
      cell: (row) => <Link lang={lang} to="/cases/$caseId" params={{ caseId: row.id }}>{row.title}</Link>,
    },
    { id: "purpose", header: texts.purpose, narrow: true, sortBy: (row) => purposeWords[row.purpose], cell: (row) => <PurposeTag purpose={row.purpose} /> },
    { id: "status", header: texts.status, narrow: true, sortBy: (row) => texts.statuses[row.status], cell: (row) => <StatusTag status={row.status} /> },
    { id: "presenters", header: texts.presenters, sortBy: (row) => row.presenters[0] ?? null, cell: (row) => row.presenters.join(", ") },
    {
      id: "meeting", header: texts.meeting, narrow: true, sortBy: (row) => row.appearances[0]?.date ?? null,
      cell: (row) => <Meetings row={row} />,
    },
  ];
}

function Meetings({ row }: { row: CaseRow }) {
  const texts = useCaseTexts();
  if (row.appearances.length === 0) return <span className="subtle">{row.status === "withdrawn" ? "" : texts.waits}</span>;
  return row.appearances.map(({ meeting_id, meeting_name, date }) => (
    <div key={meeting_id}>
      <Link to="/meetings/$meetingId" params={{ meetingId: meeting_id }} search={{}}>{meeting_name}</Link>
      {date && <span className="subtle"> {formatDate(date)}</span>}
    </div>
  ));
}
