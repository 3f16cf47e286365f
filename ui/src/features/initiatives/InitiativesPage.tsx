import { BankNoteIcon, DownloadIcon, PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useDeferredValue, useState } from "react";
import { newId, read } from "../../api";
import { useMay, useSaveList } from "../../commands";
import { Button, EmptyState, Page, useFilters } from "../../components";
import { Board } from "./Board";
import { BoardSumsPanel } from "./BoardSumsPanel";
import { InitiativeDialog } from "./InitiativeDialog";
import { InitiativeFilters } from "./InitiativeFilters";
import { newInitiative } from "./initiatives";
import { InitiativeTable } from "./InitiativeTable";
import { filterOf, initiativesRoute } from "./routes";
import { useInitiativeTexts } from "./texts";

/** Everything that somebody wants paid for: by what the gate says, or as a table, with what it adds up to. */
export function InitiativesPage() {
  const texts = useInitiativeTexts();
  const search = initiativesRoute.useSearch();
  const navigate = initiativesRoute.useNavigate();
  const filter = useDeferredValue(filterOf(search));
  const { data: board } = useSuspenseQuery(read("initiatives.list", filter));
  const mayAdd = useMay("initiative.put");
  const { save, saving } = useSaveList("initiatives.save", texts);
  const { fields, clear } = useFilters(search, (changes) => void navigate(changes ? { search: (now) => ({ ...now, ...changes }), replace: true } : { search: {} }));
  const [id, setId] = useState(newId);
  const create = { label: texts.add, icon: <PlusIcon aria-hidden />, onSelect: () => void navigate({ search: (now) => ({ ...now, create: true }) }) };
  const toFile = { label: texts.save, icon: <DownloadIcon aria-hidden />, disabled: saving, onSelect: () => void save(texts.fileName, "xlsx", (path) => ({ filter, path })) };
  const add = mayAdd && <Button icon={create.icon} onClick={create.onSelect}>{create.label}</Button>;
  const closed = () => {
    setId(newId());
    void navigate({ search: (now) => ({ ...now, create: undefined }), replace: true });
  };
  const hasRows = board.rows.length > 0;
  return (
    <Page title={texts.title} action={add} menu={[hasRows && toFile]} commands={[mayAdd && create]}>
      <InitiativeFilters {...fields} years={board.years} />
      <p role="status" className="visually-hidden">{texts.count(board.rows.length)}</p>
      {!hasRows && (Object.keys(filter).length > 0 ? (
        <EmptyState title={texts.noHits} action={<Button variant="secondary" onClick={clear}>{texts.clear}</Button>}>{texts.noHitsHelp}</EmptyState>
      ) : (
        <EmptyState title={texts.empty} icon={<BankNoteIcon />} action={add}>{texts.emptyHelp}</EmptyState>
      ))}
      {hasRows && (
        <>
          {search.view === "table" ? <InitiativeTable rows={board.rows} /> : <Board board={board} />}
          <BoardSumsPanel sums={board.sums} year={filter.year} />
        </>
      )}
      <Suspense fallback={null}>
        {search.create && mayAdd && <InitiativeDialog key={id} isNew initiative={newInitiative(id)} onClose={closed} />}
      </Suspense>
    </Page>
  );
}
