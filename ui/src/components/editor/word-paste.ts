/**
 * What Word puts on the clipboard, as the HTML it means: lists are lists, footnotes are footnotes, and nothing is left of
 * how it looked. Other programs' HTML is taken as it is; the editor keeps of it what a case can hold.
 */
export function cleanedPaste(html: string): string {
  if (!/urn:schemas-microsoft-com:office|class="?Mso|mso-/i.test(html)) return html;
  // Conditional comments hide the marks of lists from those who do not read them.
  const page = new DOMParser().parseFromString(html.replaceAll(/<!\[(?:if[^\]]*|endif)\]>/gi, ""), "text/html");
  const { body } = page;
  takeOut(body, "style, script, meta, link, xml, title, img, object, del, [style*='mso-element:comment-list'], [style*='mso-comment-reference']");
  comments(body);
  takeOutHidden(body);
  footnotes(page);
  lists(page);
  tables(page);
  for (const link of body.querySelectorAll("a")) if (!/^(https?:|mailto:|tel:)/i.test(link.getAttribute("href") ?? "")) unwrap(link);
  for (const element of [...body.querySelectorAll("*")].filter(({ tagName }) => tagName.includes(":"))) unwrap(element);
  for (const paragraph of body.querySelectorAll("p")) if (isEmpty(paragraph) && !paragraph.closest("td, th")) paragraph.remove();
  return body.outerHTML;
}

const styleOf = (element: Element) => (element.getAttribute("style") ?? "").toLowerCase().replaceAll(/\s/g, "");
const isEmpty = (element: Element) => element.textContent.trim() === "" && !element.querySelector("sup, br");

function takeOut(body: Element, selector: string) {
  for (const element of body.querySelectorAll(selector)) element.remove();
}

function unwrap(element: Element) {
  element.replaceWith(...element.childNodes);
}

function comments(body: Element) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

function takeOutHidden(body: Element) {
  for (const element of body.querySelectorAll("[style]")) if (/mso-hide:all|display:none/.test(styleOf(element))) element.remove();
}

/** `#_ftn1` in the text and `ftn1` under it; endnotes likewise, after the footnotes. */
function footnotes({ body }: Document) {
  const labels = new Map<string, string>();
  const labelOf = (key: string) => {
    if (!labels.has(key)) labels.set(key, String(labels.size + 1));
    return labels.get(key) ?? "";
  };
  const mark = (selector: string, pattern: RegExp) => {
    for (const link of body.querySelectorAll(selector)) {
      const key = pattern.exec(link.getAttribute("href") ?? "")?.[1];
      if (key === undefined) continue;
      const reference = body.ownerDocument.createElement("sup");
      reference.setAttribute("data-footnote", labelOf(key));
      link.replaceWith(reference);
    }
  };
  mark("a[href]", /#_((?:ftn|edn)\d+)$/);
  const notes = [...body.querySelectorAll("div[id^=ftn], div[id^=edn]")];
  for (const note of notes) {
    // The mark before the words of the note leads back up.
    for (const link of note.querySelectorAll("a[href]")) if (/#_(ftn|edn)ref\d+$/.test(link.getAttribute("href") ?? "")) link.remove();
    const text = body.ownerDocument.createElement("div");
    text.setAttribute("data-footnote-text", labelOf(note.id));
    text.append(...note.childNodes);
    note.remove();
    body.append(text);
  }
  takeOut(body, "[style*='mso-element:footnote-list'], [style*='mso-element:endnote-list']");
}

/** A paragraph of a list says so in its style: `mso-list:l0 level2 lfo1`; its mark stands in it as text. */
function lists({ body }: Document) {
  let open: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of [...body.querySelectorAll("p[style], h1[style], h2[style], h3[style], h4[style], h5[style], h6[style]")]) {
    const level = /mso-list:l\d+level(\d+)/.exec(styleOf(paragraph))?.[1];
    if (level === undefined) continue;
    const mark = [...paragraph.querySelectorAll("[style]")].find((one) => styleOf(one).includes("mso-list:ignore"));
    const written = mark?.textContent.trim() ?? "";
    mark?.remove();
    if (paragraph.tagName !== "P") continue;
    const name = /^(\d+|[a-z]|[ivx]+)[.)]/i.test(written) ? "OL" : "UL";
    if (last === null || nextOf(last) !== paragraph) open = [];
    const depth = Math.min(Number(level), open.length + 1);
    open = open.slice(0, depth);
    if (open[depth - 1] && open[depth - 1]?.tagName !== name) open = open.slice(0, depth - 1);
    if (!open[depth - 1]) {
      const list = body.ownerDocument.createElement(name);
      const start = /^(\d+)/.exec(written)?.[1];
      if (name === "OL" && start !== undefined && start !== "1") list.setAttribute("start", start);
      const under = open[depth - 2]?.lastElementChild;
      if (under) under.append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = body.ownerDocument.createElement("li");
    open[depth - 1]?.append(item);
    const root = open[0] ?? null;
    paragraph.replaceWith();
    item.append(paragraph);
    last = root;
  }
}

function nextOf(element: Element): Element | null {
  return element.nextElementSibling;
}

/** A table of Markdown has a head and cells of one size: merged cells are cells of their own, the words in the first. */
function tables({ body }: Document) {
  for (const table of body.querySelectorAll("table")) {
    const rows = [...table.rows];
    rows.forEach((row, at) => {
      for (const cell of [...row.cells]) {
        for (let more = 1; more < cell.colSpan; more += 1) cell.after(body.ownerDocument.createElement("td"));
        const column = cell.cellIndex;
        for (let below = 1; below < cell.rowSpan; below += 1) {
          const under = rows[at + below];
          under?.insertBefore(body.ownerDocument.createElement("td"), under.cells[column] ?? null);
        }
        for (const attribute of ["colspan", "rowspan", "width", "valign", "style"]) cell.removeAttribute(attribute);
      }
    });
    if (table.querySelector("th")) continue;
    for (const cell of [...(rows[0]?.cells ?? [])]) {
      const head = body.ownerDocument.createElement("th");
      head.append(...cell.childNodes);
      for (const bold of head.querySelectorAll("b, strong")) unwrap(bold);
      cell.replaceWith(head);
    }
  }
}
