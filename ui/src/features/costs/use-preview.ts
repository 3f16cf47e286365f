import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asShellError, read, type KeyVersionDraft, type WorksheetDraft } from "../../api";

/** How long somebody may think between two keystrokes before the core is asked. */
const PAUSE = 250;

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const written = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written) as Value), PAUSE);
    return () => clearTimeout(timer);
  }, [written]);
  return settled;
}

/** What a draft comes to, computed by the core; the last good answer stays until the next one is there. */
export function useWorksheetPreview(caseId: string, worksheetId: string, draft: WorksheetDraft | null) {
  const settled = useSettled(draft);
  const asked = settled ?? draft;
  const query = useQuery({
    ...read("costs.compute", { case_id: caseId, worksheet_id: worksheetId, draft: asked as WorksheetDraft }),
    enabled: settled !== null && draft !== null, placeholderData: keepPreviousData,
  });
  return { preview: draft === null || query.isError ? null : (query.data ?? null), error: draft !== null && query.isError ? asShellError(query.error) : null };
}

/** The shares that a draft of a version gives. */
export function useKeyPreview(draft: KeyVersionDraft | null) {
  const settled = useSettled(draft);
  const query = useQuery({
    ...read("costs.compute_key", { draft: (settled ?? draft) as KeyVersionDraft }), enabled: settled !== null && draft !== null, placeholderData: keepPreviousData,
  });
  return { shares: draft === null || query.isError ? null : (query.data ?? null), error: draft !== null && query.isError ? asShellError(query.error) : null };
}
