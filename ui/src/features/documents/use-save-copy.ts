import { useCallback } from "react";
import { asShellError, chooseSavePath, openPath, request, type VersionView } from "../../api";
import { useToast } from "../../components";
import { useErrorText } from "../../texts";
import { endingOf } from "./documents";
import { useDocumentTexts } from "./texts";

/** Asks where to, writes the version's bytes there, and offers to open the copy. */
export function useSaveCopy(): (version: Pick<VersionView, "file_name" | "blob">) => Promise<void> {
  const toast = useToast();
  const texts = useDocumentTexts();
  const errorText = useErrorText();
  return useCallback(
    async (version) => {
      const path = await chooseSavePath(version.file_name, endingOf(version.file_name));
      if (path === null) return;
      const failed = (reason: unknown) => toast({ text: errorText(asShellError(reason)), failed: true });
      try {
        await request("documents.save_copy", { hash: version.blob.hash, path });
        toast({ text: texts.saved(path), action: { label: texts.open, onSelect: () => void openPath(path).catch(failed) } });
      } catch (reason) {
        failed(reason);
      }
    },
    [toast, texts, errorText],
  );
}
