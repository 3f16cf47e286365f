import { useCallback } from "react";
import type { CaseId, ChangeCase } from "../../api";
import { useExecute } from "../../commands";

/** Changes named fields of a case as one step; answers whether it was done. */
export function useChangeCase(id: CaseId): (changes: Omit<ChangeCase, "id">) => Promise<boolean> {
  const { run } = useExecute();
  return useCallback(async (changes) => (await run({ type: "case.change", id, ...changes })) !== null, [run, id]);
}
