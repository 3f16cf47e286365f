import { DownloadIcon, GavelIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { read, type DecisionRow } from "../../api";
import { useSaveList } from "../../commands";
import { Button, DataTable, Details, EmptyState, Link, Markdown, Page, Tag, useFilters, type Column } from "../../components";
import { formatDate } from "../../format";
import { useRecordTexts } from "../meetings/record/texts";
import { useCouncilLanguage } from "../settings/directory";
import { DecisionFilters } from "./DecisionFilters";
import styles from "./Decisions.module.css";
import { OutcomeTag } from "./OutcomeTag";
import { decisionsRoute, filterOf } from "./routes";
import { useDecisionTexts } from "./texts";

/** What every body has decided, to look through and to take out as a spreadsheet. */
export function DecisionsPage() {
  const texts = useDecisionTexts();
  const search = decisionsRoute.useSearch();
  const navigate = decisionsRoute.useNavigate();
  const filter = filterOf(search);
  const { data: decisions } = useSuspenseQuery(read("decisions", useDeferredValue(filter)));
  const { save, saving } = useSaveList("decisions.save", texts);
  const { fields, clear } = useFilters(search, (changes) => void navigate(changes ? { search: (now) => ({ ...now, ...changes }), replace: true } : { search: {} }));
  const toFile = { label: texts.save, icon: <DownloadIcon aria-hidden />, onSelect: () => void save(texts.fileName, "xlsx", (path) => ({ filter, path })) };
  const isNarrowed = Object.keys(filter).length > 0;
  const empty = isNarrowed ? (
    <EmptyState title={texts.noHits} action={<Button variant="secondary" onClick={clear}>{texts.clear}</Button>}>{texts.noHitsHelp}</EmptyState>
  ) : (
    <EmptyState title={texts.empty} icon={<GavelIcon />}>{texts.emptyHelp}</EmptyState>
  );
  const action = decisions.length > 0 && <Button variant="secondary" icon={toFile.icon} loading={saving} onClick={toFile.onSelect}>{toFile.label}</Button>;
  return (
    <Page title={texts.title} action={action} commands={[decisions.length > 0 && toFile]}>
      <DecisionFilters {...fields} />
      <p role="status" className="visually-hidden">{texts.count(decisions.length)}</p>
      <DataTable caption={texts.title} columns={useColumns()} rows={decisions} rowKey={(row) => row.item_id} empty={empty} />
    </Page>
  );
}

function useColumns(): Column<DecisionRow>[] {
  const texts = useDecisionTexts();
  const outcomes = useRecordTexts().outcomes;
  return [
    { id: "number", header: texts.number, narrow: true, sortBy: (row) => row.number, cell: (row) => <span className="numeric">{row.number}</span> },
    { id: "title", header: texts.caseTitle, rowHeader: true, sortBy: (row) => row.title, cell: (row) => <Decision row={row} /> },
    { id: "outcome", header: texts.outcome, narrow: true, sortBy: (row) => outcomes[row.outcome], cell: (row) => <OutcomeTag outcome={row.outcome} /> },
    { id: "body", header: texts.body, sortBy: (row) => row.body_name, cell: (row) => row.body_name },
    {
      id: "meeting", header: texts.meeting, narrow: true, sortBy: (row) => row.date,
      cell: (row) => (
        <div className={styles.meeting}>
          <Link to="/meetings/$meetingId" params={{ meetingId: row.meeting_id }} search={{}}>{row.meeting_name}</Link>
          {row.date && <span className="subtle">{formatDate(row.date)}</span>}
        </div>
      ),
    },
  ];
}

function Decision({ row }: { row: DecisionRow }) {
  const texts = useDecisionTexts();
  const record = useRecordTexts();
  const lang = useCouncilLanguage();
  return (
    <div className={styles.title}>
      <Link lang={lang} to="/cases/$caseId" params={{ caseId: row.case_id }}>{row.title}</Link>
      <div className={styles.facts}>
        {row.access === "exempt" && <Tag tone="danger">{texts.exempt}</Tag>}
        {row.dissent.length > 0 && <span>{texts.dissent(record.list(row.dissent))}</span>}
        {row.open_follow_ups > 0 && <span>{texts.openFollowUps(row.open_follow_ups)}</span>}
      </div>
      {row.text !== "" && (
        <Details data-size="sm" data-color="neutral">
          <Details.Summary>{texts.text}</Details.Summary>
          <Details.Content><Markdown text={row.text} {...(lang ? { lang } : {})} /></Details.Content>
        </Details>
      )}
    </div>
  );
}
