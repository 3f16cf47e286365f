import { useCallback, useState } from "react";
import type { AnnexFound, CaseFound, DocumentFound } from "../../api";
import type { AnnexDraft, CaseDraft, DocumentDraft, ImportDraft, SubItemDraft } from "./draft";

/** The corrections of a preview, each to its part. */
export interface Corrections {
  change: (changes: Partial<ImportDraft>) => void;
  changeMeeting: (changes: Partial<ImportDraft["meeting"]>) => void;
  changeCase: (key: string, changes: Partial<CaseFound>) => void;
  includeCase: (key: string, include: boolean) => void;
  setSubItems: (caseKey: string, subItems: SubItemDraft[]) => void;
  changeAnnex: (caseKey: string, key: string, changes: Partial<AnnexFound>) => void;
  includeAnnex: (caseKey: string, key: string, include: boolean) => void;
  changeDocument: (key: string, changes: Partial<DocumentFound>) => void;
  includeDocument: (key: string, include: boolean) => void;
}

/** `first` is asked once, for what the form begins with. */
export function useDraft(first: () => ImportDraft): { draft: ImportDraft; corrections: Corrections } {
  const [draft, setDraft] = useState(first);
  const onCase = useCallback((key: string, edit: (one: CaseDraft) => CaseDraft) => {
    setDraft((now) => ({ ...now, cases: now.cases.map((one) => (one.key === key ? edit(one) : one)) }));
  }, []);
  const onAnnex = (caseKey: string, key: string, edit: (annex: AnnexDraft) => AnnexDraft) =>
    onCase(caseKey, (one) => ({ ...one, annexes: one.annexes.map((annex) => (annex.key === key ? edit(annex) : annex)) }));
  const onDocument = (key: string, edit: (document: DocumentDraft) => DocumentDraft) =>
    setDraft((now) => ({ ...now, documents: now.documents.map((document) => (document.key === key ? edit(document) : document)) }));
  const corrections: Corrections = {
    change: (changes) => setDraft((now) => ({ ...now, ...changes })),
    changeMeeting: (changes) => setDraft((now) => ({ ...now, meeting: { ...now.meeting, ...changes } })),
    changeCase: (key, changes) => onCase(key, (one) => ({ ...one, found: { ...one.found, ...changes } })),
    includeCase: (key, include) => onCase(key, (one) => ({ ...one, include })),
    setSubItems: (caseKey, subItems) => onCase(caseKey, (one) => ({ ...one, subItems })),
    changeAnnex: (caseKey, key, changes) => onAnnex(caseKey, key, (annex) => ({ ...annex, found: { ...annex.found, ...changes } })),
    includeAnnex: (caseKey, key, include) => onAnnex(caseKey, key, (annex) => ({ ...annex, include })),
    changeDocument: (key, changes) => onDocument(key, (document) => ({ ...document, found: { ...document.found, ...changes } })),
    includeDocument: (key, include) => onDocument(key, (document) => ({ ...document, include })),
  };
  return { draft, corrections };
}
