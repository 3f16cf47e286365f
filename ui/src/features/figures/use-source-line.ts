import { useCallback } from "react";
import type { FiguresPreview, FigureView } from "../../api";
import { fetchedDay } from "./figures";
import { useFigureTexts } from "./texts";

/** «Kilde: SSB, tabell 07459, hentet 04.03.2024»: what stands under every table that uses a figure. */
export function useSourceLine(): (figure: Pick<FigureView | FiguresPreview, "origin" | "source" | "fetched_at">) => string {
  const texts = useFigureTexts().source;
  return useCallback((figure) => texts[figure.origin](figure.source, fetchedDay(figure)), [texts]);
}
