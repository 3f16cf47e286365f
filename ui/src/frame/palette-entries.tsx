import { ArrowUndoIcon, MonitorIcon, MoonIcon, SunIcon } from "@navikt/aksel-icons";
import type { UseNavigateResult } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { useUndo } from "../commands";
import { navigation } from "./navigation";
import { themes, useLocalSettings, type Theme } from "./local-settings";
import { useFrameTexts } from "./texts";

export interface PaletteEntry {
  id: string;
  label: string;
  kind: string;
  icon: ReactNode;
  run: () => void;
}

const themeIcons: Record<Theme, ReactNode> = {
  auto: <MonitorIcon aria-hidden />,
  light: <SunIcon aria-hidden />,
  dark: <MoonIcon aria-hidden />,
};

/** What can be done from everywhere: going to a page, undoing, changing the look. */
export function usePaletteActions(navigate: UseNavigateResult<string>): PaletteEntry[] {
  const texts = useFrameTexts();
  const undo = useUndo();
  const { change } = useLocalSettings();
  return useMemo(
    () => [
      ...navigation.map((item) => ({
        id: `page ${item.to}`, label: texts.pages[item.text], kind: "", icon: item.icon, run: () => void navigate({ to: item.to }),
      })),
      { id: "undo", label: texts.undoLast, kind: texts.command, icon: <ArrowUndoIcon aria-hidden />, run: () => void undo() },
      ...themes.map((theme) => ({
        id: `theme ${theme}`, label: texts.themeCommand(texts.theme[theme]), kind: texts.command, icon: themeIcons[theme], run: () => change({ theme }),
      })),
    ],
    [texts, undo, change, navigate],
  );
}

/** The entries that have every word that is written. */
export function matching(entries: readonly PaletteEntry[], words: string): PaletteEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => wanted.every((word) => entry.label.toLowerCase().includes(word)));
}
