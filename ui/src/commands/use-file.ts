import { useMemo } from "react";
import { asShellError, openPath, showInFolder } from "../api";
import { useToast } from "../components";
import { useErrorText } from "../texts/errors";

/** Opens a file in its own program, or the folder it lies in. What fails is told: the file may have been moved since. */
export function useFile(): { open: (path: string) => void; showFolder: (path: string) => void } {
  const toast = useToast();
  const errorText = useErrorText();
  return useMemo(() => {
    const telling = (opening: Promise<void>) => void opening.catch((reason: unknown) => toast({ text: errorText(asShellError(reason)), failed: true }));
    return { open: (path) => telling(openPath(path)), showFolder: (path) => telling(showInFolder(path)) };
  }, [toast, errorText]);
}
