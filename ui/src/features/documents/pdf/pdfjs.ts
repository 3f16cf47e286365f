import { getDocument, PDFWorker, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// oxlint-disable-next-line import/default -- the address is made by Vite
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import type { TextContent } from "pdfjs-dist/types/src/display/api";
import type { TextItem } from "./find";

/** CSS pixels for each point of the PDF when a page is shown at 100 %. */
export const PIXELS_PER_POINT = 96 / 72;
/** A page is never drawn on a larger canvas: engines refuse them, and the eye sees no more. */
const MOST_PIXELS = 16_777_216;

export interface PageSize {
  /** CSS pixels at 100 %. */
  width: number;
  height: number;
}

export interface PageLink {
  /** Parts of the page's width and height, from its upper left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** An address outside, or a page of this document from 1. */
  to: { url: string } | { page: number };
}

export interface Drawing {
  done: Promise<void>;
  cancel: () => void;
}

/** A PDF that is open. Pages are counted from 1. */
export interface OpenPdf {
  pages: number;
  /** As the document itself says it. */
  lang: string | null;
  size: (page: number) => Promise<PageSize>;
  draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Drawing;
  /** Puts text that can be selected over the page; answers its pieces in the order of `text`. */
  layText: (page: number, container: HTMLElement, scale: number) => Promise<HTMLElement[]>;
  text: (page: number) => Promise<TextItem[]>;
  links: (page: number) => Promise<PageLink[]>;
  /** Frees what was kept for a page that is out of sight. */
  forget: (page: number) => void;
  close: () => void;
}

/** Why a PDF does not open, as a code of ours. */
export function pdfProblem(reason: unknown): string {
  const name = reason instanceof Error ? reason.name : "";
  if (name === "PasswordException") return "read.encrypted";
  if (name === "InvalidPDFException" || name === "FormatError") return "read.damaged";
  return "read.damaged";
}

export async function openPdf(data: ArrayBuffer): Promise<OpenPdf> {
  // A port of our own: pdf.js would put a worker of another origin into a blob, which the CSP refuses.
  const port = new Worker(workerUrl, { type: "module" });
  const broken = new Promise<never>((_, reject) => {
    port.addEventListener("error", (event) => reject(new Error(event.message || "worker")), { once: true });
  });
  const files = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href;
  const opening = getDocument({
    data: new Uint8Array(data),
    worker: PDFWorker.create({ port }),
    cMapUrl: files("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: files("standard_fonts"),
    // Without WebAssembly and without code made from strings the CSP can stay at 'self'.
    wasmUrl: files("wasm"),
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  const close = () => void opening.destroy().finally(() => port.terminate());
  try {
    const pdf = await Promise.race([opening.promise, broken]);
    const { info } = await pdf.getMetadata();
    const { Language: lang } = info as { Language?: string };
    return { ...drawingOf(pdf), ...readingOf(pdf), pages: pdf.numPages, lang: lang ?? null, close };
  } catch (reason) {
    close();
    throw reason;
  }
}

function drawingOf(pdf: PDFDocumentProxy): Pick<OpenPdf, "size" | "draw" | "layText" | "forget"> {
  const drawn = new Map<number, PDFPageProxy>();
  const pageOf = async (number: number) => {
    const page = await pdf.getPage(number);
    drawn.set(number, page);
    return page;
  };
  return {
    async size(number) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: PIXELS_PER_POINT });
      return { width, height };
    },
    draw(number, canvas, scale) {
      let cancelled = false;
      let cancel = () => {
        cancelled = true;
      };
      const draw = async () => {
        const page = await pageOf(number);
        if (cancelled) return;
        const viewport = page.getViewport({ scale: scale * PIXELS_PER_POINT });
        const dense = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
        canvas.width = Math.floor(viewport.width * dense);
        canvas.height = Math.floor(viewport.height * dense);
        const task = page.render({ canvas, viewport, transform: [dense, 0, 0, dense, 0, 0] });
        cancel = () => task.cancel();
        await task.promise;
      };
      return { done: draw(), cancel: () => cancel() };
    },
    async layText(number, container, scale) {
      const page = await pageOf(number);
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container,
        viewport: page.getViewport({ scale: scale * PIXELS_PER_POINT }),
      });
      await layer.render();
      return layer.textDivs;
    },
    forget(number) {
      drawn.get(number)?.cleanup();
      drawn.delete(number);
    },
  };
}

type TextPiece = TextContent["items"][number];

/** What `getTextContent()` answers. That one goes through the stream with `for await`, which WebKit's streams do not know. */
async function readAll(stream: ReadableStream<TextContent>): Promise<TextPiece[]> {
  const items: TextPiece[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...value.items);
  }
}

function readingOf(pdf: PDFDocumentProxy): Pick<OpenPdf, "text" | "links"> {
  const pageOfDestination = async (destination: unknown): Promise<number | null> => {
    const explicit = typeof destination === "string" ? await pdf.getDestination(destination) : destination;
    const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
    if (typeof target === "number") return target + 1;
    return target ? (await pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0])) + 1 : null;
  };
  return {
    async text(number) {
      const page = await pdf.getPage(number);
      const items = await readAll(page.streamTextContent());
      return items.flatMap((item) => ("str" in item ? [{ text: item.str, endsLine: item.hasEOL }] : []));
    },
    async links(number) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const annotations = (await page.getAnnotations()) as { subtype: string; rect: number[]; url?: string; dest?: unknown }[];
      const links = annotations.filter(({ subtype }) => subtype === "Link").map(async ({ rect, url, dest }) => {
        const to = url ? { url } : await pageOfDestination(dest).then((page_) => page_ && { page: page_ }, () => null);
        if (!to) return [];
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect) as number[];
        return [{
          left: Math.min(x1, x2) / viewport.width, top: Math.min(y1, y2) / viewport.height,
          width: Math.abs(x2 - x1) / viewport.width, height: Math.abs(y2 - y1) / viewport.height, to,
        }];
      });
      return (await Promise.all(links)).flat();
    },
  };
}
