import { BriefcaseIcon, CalendarIcon, FileTextIcon, PersonIcon } from "@navikt/aksel-icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { read, type Hit, type HitKind } from "../api";
import { useCouncilLanguage } from "../features/settings/directory";
import type { PaletteEntry } from "./palette-entries";
import { placeOf } from "./places";
import { useFrameTexts } from "./texts";

export const hitIcons: Record<HitKind, ReactNode> = {
  case: <BriefcaseIcon aria-hidden />,
  document: <FileTextIcon aria-hidden />,
  page: <FileTextIcon aria-hidden />,
  person: <PersonIcon aria-hidden />,
  meeting: <CalendarIcon aria-hidden />,
};

const NONE: readonly Hit[] = [];

/** What search finds for the words, as entries of the palette. */
export function useFound(words: string): PaletteEntry[] {
  const texts = useFrameTexts();
  const router = useRouter();
  const lang = useCouncilLanguage();
  const wanted = words.trim();
  const { data } = useQuery({
    ...read("search", { words: wanted, limit: 8, offset: 0 }),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 30_000,
  });
  const hits = wanted.length > 1 ? (data?.hits ?? NONE) : NONE;
  return useMemo(
    () =>
      hits.map((hit) => ({
        id: `hit ${hit.kind} ${hit.id} ${hit.page ?? ""}`,
        label: [hit.kind === "case" ? hit.number : null, hit.title].filter(Boolean).join(" "),
        kind: hit.page === null ? texts.hitKinds[hit.kind] : texts.onPage(hit.page),
        icon: hitIcons[hit.kind],
        lang,
        run: () => router.history.push(placeOf(hit, wanted)),
      })),
    [hits, texts, router, wanted, lang],
  );
}
