import { ArchiveIcon, ArrowUndoIcon, CheckmarkIcon, EyeIcon, PencilWritingIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { CaseView, Command } from "../../../api";
import { useExecute, useMay } from "../../../commands";
import type { MenuItem } from "../../../components";
import { useCaseTexts } from "../texts";
import { useChangeCase } from "../use-case-command";
import { useOwnReview } from "./LifeNotice";
import { useLifeTexts } from "./texts";

type Item = MenuItem | false;

/** The steps of a case's life that can be taken now, by whoever sits here. */
export interface LifeItems {
  submit: Item;
  backToDraft: Item;
  toReview: Item;
  accept: Item;
  giveBack: Item;
  close: Item;
  reopen: Item;
}

const BEFORE_SENDING: readonly string[] = ["draft", "returned", "submitted", "on_agenda", "postponed", "sent_back"];
const TREATED: readonly string[] = ["sent", "treated", "minuted", "followed_up"];

export function useLifeItems(view: CaseView, onReturn: () => void): LifeItems {
  const texts = useLifeTexts();
  const caseTexts = useCaseTexts();
  const may = {
    change: useMay("case.change"), review: useMay("case.send_to_review"), accept: useMay("case.accept"), giveBack: useMay("case.return"),
    close: useMay("case.close"), reopen: useMay("case.reopen"),
  };
  const own = useOwnReview(view);
  const { run } = useExecute();
  const change = useChangeCase(view.id);
  const { stage, status, id } = view;
  const isOpen = stage !== "withdrawn" && stage !== "closed";
  const inReview = stage === "in_review";
  const isUnsent = BEFORE_SENDING.includes(stage);
  const item = (label: string, icon: ReactNode, onSelect: () => unknown): MenuItem => ({ label, icon, onSelect: () => void onSelect() });
  const command = (label: string, icon: ReactNode, one: Command) => item(label, icon, () => run(one));
  return {
    submit: may.change && isUnsent && status === "draft" && item(texts.submit, <CheckmarkIcon aria-hidden />, () => change({ status: "ready" })),
    backToDraft: may.change && isUnsent && status === "ready" && item(texts.backToDraft, <PencilWritingIcon aria-hidden />, () => change({ status: "draft" })),
    toReview: may.review && isUnsent && command(texts.sendToReview, <EyeIcon aria-hidden />, { type: "case.send_to_review", id }),
    accept: may.accept && inReview && !own && command(texts.accept, <CheckmarkIcon aria-hidden />, { type: "case.accept", id }),
    giveBack: may.giveBack && (inReview || stage === "submitted" || stage === "on_agenda") && item(texts.giveBack, <ArrowUndoIcon aria-hidden />, onReturn),
    close: may.close && TREATED.includes(stage) && command(texts.close, <ArchiveIcon aria-hidden />, { type: "case.close", id }),
    reopen: may.reopen && !isOpen && command(caseTexts.reopen, <ArrowUndoIcon aria-hidden />, { type: "case.reopen", id }),
  };
}
