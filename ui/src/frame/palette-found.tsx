import { useQuery } from "@tanstack/react-query";
import type { UseNavigateResult } from "@tanstack/react-router";
import { useMemo } from "react";
import { read } from "../api";
import type { PaletteEntry } from "./palette-entries";

/** What search finds for the words, as entries of the palette. */
export function useFound(words: string, navigate: UseNavigateResult<string>): PaletteEntry[] {
  const wanted = words.trim();
  const { data } = useQuery({ ...read("search", { words: wanted }), enabled: wanted.length > 1 });
  return useMemo(() => (data?.hits ?? []).map((hit) => ({
    id: `hit ${hit.kind} ${hit.id}`, label: hit.title, kind: hit.kind, icon: null, run: () => void navigate({ to: "/" }),
  })), [data, navigate]);
}
