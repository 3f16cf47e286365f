import { ClipboardCheckmarkIcon, ExclamationmarkTriangleIcon, PencilIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useDeferredValue, useState } from "react";
import { newId, read, type FollowUpView } from "../../api";
import { useExecute, useMay } from "../../commands";
import { Button, ConfirmDialog, DataTable, EmptyState, Menu, Page } from "../../components";
import { today } from "../../format";
import { FollowUpDialog } from "./FollowUpDialog";
import { FollowUpFilters } from "./FollowUpFilters";
import styles from "./FollowUps.module.css";
import { draftOf, filterOf, isOverdue, newFollowUp } from "./follow-ups";
import { followUpsRoute } from "./routes";
import { useFollowUpTexts } from "./texts";
import { useColumns } from "./use-columns";

/** What somebody has to do after the meetings: what is overdue stands first. */
export function FollowUpsPage() {
  const texts = useFollowUpTexts();
  const search = followUpsRoute.useSearch();
  const navigate = followUpsRoute.useNavigate();
  const { data } = useSuspenseQuery(read("follow_ups", useDeferredValue(filterOf(search))));
  const mayChange = useMay("follow_up.put");
  const now = today();
  const [edited, setEdited] = useState<FollowUpView | null>(null);
  const [removed, setRemoved] = useState<FollowUpView | null>(null);
  const [id, setId] = useState(newId);
  const { run } = useExecute();
  const late = data.filter((row) => isOverdue(row, now));
  const shown = search.overdue ? late : data;
  const create = { label: texts.add, icon: <PlusIcon aria-hidden />, onSelect: () => void navigate({ search: (was) => ({ ...was, create: true }) }) };
  const add = mayChange && <Button icon={create.icon} onClick={create.onSelect}>{create.label}</Button>;
  const created = () => {
    setId(newId());
    void navigate({ search: (was) => ({ ...was, create: undefined }), replace: true });
  };
  const actions = (row: FollowUpView) => mayChange && (
    <Menu
      ariaLabel={texts.moreFor(row.what)}
      items={[
        { label: texts.edit, icon: <PencilIcon aria-hidden />, onSelect: () => setEdited(row) },
        { label: texts.remove, icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => setRemoved(row) },
      ]}
    />
  );
  const isNarrowed = search.person !== undefined || search.body !== undefined || search.overdue === true;
  const empty = isNarrowed ? (
    <EmptyState title={texts.noHits} action={<Button variant="secondary" onClick={() => void navigate({ search: {} })}>{texts.clear}</Button>}>{texts.noHitsHelp}</EmptyState>
  ) : (
    <EmptyState title={texts.empty} icon={<ClipboardCheckmarkIcon />} action={add}>{texts.emptyHelp}</EmptyState>
  );
  return (
    <Page title={texts.title} action={add} commands={[mayChange && create]}>
      <FollowUpFilters search={search} today={now} onChange={(changes) => void navigate({ search: (was) => ({ ...was, ...changes }), replace: true })} />
      {late.length > 0 && <p className={styles.overdue}><ExclamationmarkTriangleIcon aria-hidden />{texts.overdue(late.length)}</p>}
      <p role="status" className="visually-hidden">{texts.count(shown.length)}</p>
      <DataTable caption={texts.title} columns={useColumns(now, actions)} rows={shown} rowKey={(row) => row.id} empty={empty} />
      <Suspense fallback={null}>
        {search.create && mayChange && <FollowUpDialog key={id} isNew followUp={newFollowUp(id)} onClose={created} />}
        {edited && <FollowUpDialog isNew={false} followUp={draftOf(edited)} onClose={() => setEdited(null)} />}
      </Suspense>
      {removed && (
        <ConfirmDialog open danger title={texts.removeTitle} confirm={texts.remove} onConfirm={() => void run({ type: "follow_up.remove", id: removed.id })} onClose={() => setRemoved(null)}>
          {texts.removeHelp(removed.what)}
        </ConfirmDialog>
      )}
    </Page>
  );
}
