import { PlusIcon, TasklistIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { read, type CaseRow } from "../../api";
import { useMay } from "../../commands";
import { Button, DataTable, EmptyState, Link, Page, PurposeTag, useFilters, usePurposeWords, type Column } from "../../components";
import { formatDate } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import { CaseShieldTag } from "../shielding/ShieldTag";
import { CaseFilters } from "./CaseFilters";
import { filterOf, hasWords, numbersOf } from "./cases-list";
import { NewCaseDialog } from "./NewCaseDialog";
import { StageTag } from "./life/StageTag";
import { stages } from "./life/stages";
import { casesRoute } from "./routes";
import { useCaseTexts } from "./texts";

/** The register: every case, and what it takes to find one. */
export function CasesPage() {
  const texts = useCaseTexts();
  const search = casesRoute.useSearch();
  const navigate = casesRoute.useNavigate();
  const filter = useDeferredValue(filterOf(search));
  const { data: cases } = useSuspenseQuery(read("cases.list", filter));
  const mayCreate = useMay("case.create");
  const { fields, clear } = useFilters(search, (changes) => void navigate(changes ? { search: (now) => ({ ...now, ...changes }), replace: true } : { search: {} }));
  const written = fields.words.trim();
  const shown = written ? cases.filter((row) => hasWords(row, written)) : cases;
  const isNarrowed = written !== "" || Object.keys(filter).some((key) => key !== "standing");
  const create = () => void navigate({ search: (now) => ({ ...now, create: true }) });
  const empty = isNarrowed ? (
    <EmptyState title={texts.noHits} action={<Button variant="secondary" onClick={clear}>{texts.clearFilters}</Button>}>{texts.noHitsHelp}</EmptyState>
  ) : (
    <EmptyState title={texts.noCases} icon={<TasklistIcon />} action={mayCreate && <Button onClick={create}>{texts.newCase}</Button>}>{texts.noCasesHelp}</EmptyState>
  );
  return (
    <Page title={texts.title} action={mayCreate && <Button icon={<PlusIcon aria-hidden />} onClick={create}>{texts.newCase}</Button>}>
      <CaseFilters {...fields} />
      <p role="status" className="visually-hidden">{texts.count(shown.length)}</p>
      <DataTable caption={texts.title} columns={useColumns()} rows={shown} rowKey={(row) => row.id} empty={empty} />
      {search.create && mayCreate && <NewCaseDialog onClose={() => void navigate({ search: (now) => ({ ...now, create: undefined }), replace: true })} />}
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
      cell: (row) => (
        <>
          <Link lang={lang} to="/cases/$caseId" params={{ caseId: row.id }}>{row.title}</Link> <CaseShieldTag row={row} />
        </>
      ),
    },
    { id: "purpose", header: texts.purpose, narrow: true, sortBy: (row) => purposeWords[row.purpose], cell: (row) => <PurposeTag purpose={row.purpose} /> },
    { id: "status", header: texts.status, narrow: true, sortBy: (row) => stages.indexOf(row.stage), cell: (row) => <StageTag stage={row.stage} /> },
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
