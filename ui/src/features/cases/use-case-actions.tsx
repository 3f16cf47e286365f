import { CalendarIcon, ClockDashedIcon, FileImportIcon, PencilIcon, TasklistIcon, TrashIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { CaseView, Command } from "../../api";
import { useExecute, useMay } from "../../commands";
import { Button, type MenuItem } from "../../components";
import { AddToAgendaDialog } from "./AddToAgendaDialog";
import { CaseFactsDialog } from "./CaseFactsDialog";
import { ReturnDialog } from "./life/ReturnDialog";
import { useLifeItems } from "./life/use-life-items";
import { useCaseTexts } from "./texts";
import { useVersionTexts } from "./versions/texts";
import { ReadWordDialog } from "./writing/ReadWordDialog";
import { TemplateDialog } from "./writing/TemplateDialog";
import { useWritingTexts } from "./writing/texts";
import { useSaveCase } from "./writing/use-save-case";

type Open = "facts" | "agenda" | "return" | "word" | "template" | null;

/** What can be done with a case as a whole: the likeliest next step as a button, the rest in the menu. */
export function useCaseActions(view: CaseView) {
  const texts = useCaseTexts();
  const writing = useWritingTexts();
  const versions = useVersionTexts();
  const may = {
    change: useMay("case.change"), setText: useMay("case.set_text"), place: useMay("agenda.add"), withdraw: useMay("case.withdraw"), remove: useMay("case.remove"),
  };
  const { run } = useExecute();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const life = useLifeItems(view, () => setOpen("return"));
  const saving = useSaveCase(view);
  const isOpen = view.stage !== "withdrawn" && view.stage !== "closed";
  const isWaiting = view.stage === "submitted" || view.stage === "postponed" || view.stage === "sent_back";
  const remove = () => run({ type: "case.remove", id: view.id }, { leave: () => navigate({ to: "/cases" }) });
  const item = (label: string, icon: ReactNode, onSelect: () => unknown, danger = false): MenuItem => ({ label, icon, danger, onSelect: () => void onSelect() });
  const command = (one: Command) => () => run(one);

  const toAgenda = may.place && isOpen && item(texts.toAgenda, <CalendarIcon aria-hidden />, () => setOpen("agenda"));
  // The secretary answers for what is put up; everybody else asks a colleague first.
  const unfinished = may.place ? life.submit : life.toReview || life.submit;
  const done = view.stage === "minuted" || view.stage === "followed_up" ? life.close : false;
  const next = life.reopen || life.accept || unfinished || done || (isWaiting && toAgenda);

  const steps = [life.submit, life.toReview, life.accept, life.giveBack, toAgenda, life.backToDraft, life.close];
  const menu = [
    may.change && item(texts.changeFacts, <PencilIcon aria-hidden />, () => setOpen("facts")),
    ...steps.filter((step) => step !== next),
    may.setText && item(writing.useTemplate, <TasklistIcon aria-hidden />, () => setOpen("template")),
    may.setText && item(writing.readWord, <FileImportIcon aria-hidden />, () => setOpen("word")),
    ...saving,
    item(versions.title, <ClockDashedIcon aria-hidden />, () => navigate({ to: "/cases/$caseId/versions", params: { caseId: view.id }, search: {} })),
    may.withdraw && isOpen && item(texts.withdraw, <XMarkOctagonIcon aria-hidden />, command({ type: "case.withdraw", id: view.id })),
    may.remove && item(texts.remove, <TrashIcon aria-hidden />, remove, true),
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
        {open === "return" && <ReturnDialog view={view} onClose={close} />}
        {open === "template" && <TemplateDialog view={view} onClose={close} />}
        {open === "word" && <ReadWordDialog view={view} onClose={close} />}
      </>
    ),
  };
}
