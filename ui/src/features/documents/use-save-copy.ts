import { useCallback } from "react";
import { asShellError, chooseSavePath, request, type VersionView } from "../../api";
import { useFile } from "../../commands";
import { useToast } from "../../components";
import { useErrorText } from "../../texts";
import { endingOf } from "./documents";
import { useDocumentTexts } from "./texts";

/** Asks where to, writes the version's bytes there, and offers to open the copy. */
export function useSaveCopy(): (version: Pick<VersionView, "file_name" | "blob">) => Promise<void> {
  const toast = useToast();
  const texts = useDocumentTexts();
  const errorText = useErrorText();
  const { open } = useFile();
  return useCallback(
    async (version) => {
      const path = await chooseSavePath(version.file_name, endingOf(version.file_name));
      if (path === null) return;
      try {
        await request("documents.save_copy", { hash: version.blob.hash, path });
        toast({ text: texts.saved(path), action: { label: texts.open, onSelect: () => open(path) } });
      } catch (reason) {
        toast({ text: errorText(asShellError(reason)), failed: true });
      }
    },
    [toast, texts, errorText, open],
  );
}
