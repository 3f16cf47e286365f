import { FilePdfIcon, FileWordIcon } from "@navikt/aksel-icons";
import { useEffect, useRef } from "react";
import { chooseSavePath, type CaseView } from "../../../api";
import { useFile, useTask } from "../../../commands";
import { useToast, type MenuItem } from "../../../components";
import { useErrorText } from "../../../texts";
import { useWritingTexts } from "./texts";

/** A name that every system takes. */
export const fileName = (title: string) => title.replace(/[\\/:*?"<>|]/g, "-").slice(0, 100).trim();

/** Saves the case alone as a file of the user's choice, and offers to show it. What fails is told. */
export function useSaveCase(view: CaseView): MenuItem[] {
  const texts = useWritingTexts();
  const toast = useToast();
  const errorText = useErrorText();
  const { showFolder } = useFile();
  const [word, pdf] = [useTask("case.save_word"), useTask("case.save_pdf")];
  const failure = word.error ?? pdf.error;
  const told = useRef(failure);
  useEffect(() => {
    if (failure && failure !== told.current) toast({ text: errorText(failure), failed: true });
    told.current = failure;
  }, [failure, toast, errorText]);
  const save = async (task: typeof word | typeof pdf, extension: "docx" | "pdf") => {
    const path = await chooseSavePath(fileName(view.title), extension);
    if (path === null) return;
    await task.start({ case_id: view.id, path }, (saved) => toast({ text: texts.saved, action: { label: texts.show, onSelect: () => showFolder(saved.path) } }));
  };
  return [
    { label: texts.saveWord, icon: <FileWordIcon aria-hidden />, disabled: word.running, onSelect: () => void save(word, "docx") },
    { label: texts.savePdf, icon: <FilePdfIcon aria-hidden />, disabled: pdf.running, onSelect: () => void save(pdf, "pdf") },
  ];
}
