/** Norwegian order: … z æ ø å, with aa as å («Aase» stands by «Åse»), and M2 before M10. */
const collator = new Intl.Collator("nb-NO", { numeric: true, sensitivity: "base" });

/** Not every ICU build folds aa into å on its own, so both sides are folded before they are compared. */
export function compareNorwegian(a: string, b: string): number {
  return collator.compare(fold(a), fold(b)) || collator.compare(a, b);
}

function fold(text: string): string {
  return text.normalize("NFC").replace(/aa/gi, "å");
}
