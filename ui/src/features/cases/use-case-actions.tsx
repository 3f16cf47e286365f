import { ArrowUndoIcon, CalendarIcon, CheckmarkIcon, PencilIcon, PencilWritingIcon, TrashIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { CaseView, Command } from "../../api";
import { useExecute } from "../../commands";
import { Button, type MenuItem } from "../../components";
import type { useMayWrite } from "../documents/use-may-write";
import { AddToAgendaDialog } from "./AddToAgendaDialog";
import { CaseFactsDialog } from "./CaseFactsDialog";
import { useCaseTexts } from "./texts";
import { useChangeCase } from "./use-case-command";

type Open = "facts" | "agenda" | null;

/** What can be done with a case as a whole: the likeliest next step as a button, the rest in the menu. */
export function useCaseActions(view: CaseView, may: ReturnType<typeof useMayWrite>) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const change = useChangeCase(view.id);
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const isWithdrawn = view.status === "withdrawn";
  const isWaiting = !view.appearances.some(({ meeting_status }) => meeting_status === "planned" || meeting_status === "called");
  const remove = () => run({ type: "case.remove", id: view.id }, { leave: () => navigate({ to: "/cases" }) });
  const item = (label: string, icon: ReactNode, onSelect: () => unknown, danger = false): MenuItem => ({ label, icon, danger, onSelect: () => void onSelect() });
  const command = (one: Command) => () => run(one);

  const setStatus = item(
    view.status === "draft" ? texts.markReady : texts.markDraft,
    view.status === "draft" ? <CheckmarkIcon aria-hidden /> : <PencilWritingIcon aria-hidden />,
    () => change({ status: view.status === "draft" ? "ready" : "draft" }),
  );
  const toAgenda = item(texts.toAgenda, <CalendarIcon aria-hidden />, () => setOpen("agenda"));
  const reopen = item(texts.reopen, <ArrowUndoIcon aria-hidden />, command({ type: "case.reopen", id: view.id }));
  const next = isWithdrawn ? may.arrange && reopen : view.status === "draft" ? may.write && setStatus : may.arrange && isWaiting && toAgenda;

  const menu = [
    may.write && item(texts.changeFacts, <PencilIcon aria-hidden />, () => setOpen("facts")),
    may.write && !isWithdrawn && next !== setStatus && setStatus,
    may.arrange && !isWithdrawn && next !== toAgenda && toAgenda,
    may.arrange && !isWithdrawn && item(texts.withdraw, <XMarkOctagonIcon aria-hidden />, command({ type: "case.withdraw", id: view.id })),
    may.arrange && item(texts.remove, <TrashIcon aria-hidden />, remove, true),
  ];
  const close = () => setOpen(null);
  return {
    next,
    primary: next && <Button icon={next.icon} onClick={next.onSelect}>{next.label}</Button>,
    menu,
    dialog: (
      <>
        {open === "facts" && <CaseFactsDialog view={view} onClose={close} />}
        {open === "agenda" && <AddToAgendaDialog view={view} onClose={close} />}
      </>
    ),
  };
}
