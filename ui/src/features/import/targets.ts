import type { Finding } from "../../api";
import type { ImportDraft } from "./draft";

/** The field that a finding is about, by its id; null when it is about none. */
export function targetOf(finding: Finding, draft: ImportDraft): string | null {
  const { code, where, quote } = finding;
  if (code.startsWith("date.")) return "import-date";
  if (code.startsWith("meeting.")) return "import-number";
  if (code.startsWith("document.")) {
    const document = draft.documents.find(({ found }) => where.page !== null && found.first_page <= where.page && where.page <= found.last_page) ?? draft.documents[0];
    return document ? `${document.key}-title` : null;
  }
  const one = draft.cases.find(({ found }) => found.number === where.case);
  if (!one) return null;
  if (code.startsWith("purpose.") && code !== "purpose.decision_without_proposal") return `${one.key}-purpose`;
  if (code === "purpose.decision_without_proposal") return `${one.key}-proposal`;
  if (code.startsWith("presenters.")) return `${one.key}-presenters`;
  if (code === "sub_item.annex_suggested") {
    const item = one.subItems.find(({ found }) => found.text === quote) ?? one.subItems[0];
    return item ? `${item.key}-confirmed` : `${one.key}-title`;
  }
  if (code.startsWith("annex.")) {
    const annex = one.annexes.find(({ found }) => quote !== "" && (found.file_name.includes(quote) || quote.includes(found.file_name))) ?? one.annexes[0];
    return annex ? `${annex.key}-title` : `${one.key}-title`;
  }
  return `${one.key}-title`;
}

/** Puts the focus on a field, opening what hides it. */
export function goToField(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  for (let around = field.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    if (around.tagName === "U-DETAILS") around.setAttribute("open", "");
  }
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
