import { useEffect, useState } from "react";
import type { OpenPdf, PageSize } from "./pdfjs";

export type PdfState =
  | { status: "opening" }
  | { status: "failed"; code: string }
  | { status: "open"; pdf: OpenPdf; sizes: readonly PageSize[] };

const OPENING: PdfState = { status: "opening" };
/** Sizes are asked for so many at a time, so that a thousand pages show their first one at once. */
const AT_A_TIME = 64;

/** Opens the PDF, and closes it when the page is left. Pages not yet measured are taken to be like the first. */
export function usePdf(load: () => Promise<ArrayBuffer>): PdfState {
  const [opened, setOpened] = useState<{ load: typeof load; state: PdfState } | null>(null);
  useEffect(() => {
    let left = false;
    let close: (() => void) | undefined;
    const show = (state: PdfState) => !left && setOpened({ load, state });
    const open = async () => {
      const [{ openPdf, pdfProblem }, data] = await Promise.all([import("./pdfjs"), load()]);
      if (left) return;
      try {
        const pdf = await openPdf(data);
        close = pdf.close;
        if (left) close();
        else await measure(pdf, (sizes) => show({ status: "open", pdf, sizes }), () => left);
      } catch (reason) {
        show({ status: "failed", code: pdfProblem(reason) });
      }
    };
    open().catch((reason: unknown) => {
      const code = typeof reason === "object" && reason !== null && "code" in reason ? String(reason.code) : "read.damaged";
      show({ status: "failed", code });
    });
    return () => {
      left = true;
      close?.();
    };
  }, [load]);
  return opened?.load === load ? opened.state : OPENING;
}

async function measure(pdf: OpenPdf, show: (sizes: readonly PageSize[]) => void, isLeft: () => boolean) {
  const first = await pdf.size(1);
  const sizes = Array.from({ length: pdf.pages }, () => first);
  if (pdf.pages > AT_A_TIME) show([...sizes]);
  for (let start = 1; start < pdf.pages && !isLeft(); start += AT_A_TIME) {
    const numbers = Array.from({ length: Math.min(AT_A_TIME, pdf.pages - start) }, (_, index) => start + index);
    const measured = await Promise.all(numbers.map((index) => pdf.size(index + 1)));
    measured.forEach((size, index) => {
      sizes[start + index] = size;
    });
  }
  show(sizes);
}
