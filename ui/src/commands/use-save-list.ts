import { useEffect, useRef } from "react";
import { chooseSavePath, type ListSaved, type TaskName, type Tasks } from "../api";
import { useToast } from "../components";
import { useErrorText } from "../texts/errors";
import { useFile } from "./use-file";
import { useTask } from "./use-task";

/** The tasks that write a list to a file of the user's choice. */
type ListTask = { [N in TaskName]: Tasks[N]["result"] extends ListSaved ? (ListSaved extends Tasks[N]["result"] ? N : never) : never }[TaskName];

interface ListTexts {
  saved: (rows: number) => string;
  show: string;
}

/** Asks where to, writes the list there, and offers to show the file. What fails is told. */
export function useSaveList<N extends ListTask>(name: N, texts: ListTexts) {
  const toast = useToast();
  const errorText = useErrorText();
  const { showFolder } = useFile();
  const { start, running, error } = useTask(name);
  const told = useRef(error);
  useEffect(() => {
    if (error && error !== told.current) toast({ text: errorText(error), failed: true });
    told.current = error;
  }, [error, toast, errorText]);
  const save = async (fileName: string, extension: "ics" | "pdf" | "xlsx", paramsFor: (path: string) => Tasks[N]["params"]) => {
    const path = await chooseSavePath(fileName, extension);
    if (path === null) return;
    await start(paramsFor(path), (saved) => {
      const list: ListSaved = saved;
      toast({ text: texts.saved(list.rows), action: { label: texts.show, onSelect: () => showFolder(list.path) } });
    });
  };
  return { save, saving: running };
}
