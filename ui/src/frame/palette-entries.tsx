import { ArrowUndoIcon, CircleFillIcon, ClockDashedIcon, DownloadIcon, LanguageIcon, MonitorIcon, MoonIcon, PlusIcon, SunIcon, UploadIcon } from "@navikt/aksel-icons";
import type { UseNavigateResult } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { useUndo } from "../commands";
import { usePageCommands } from "../components";
import { useMayPropose } from "../features/cases/use-may-propose";
import { useMayChange } from "../features/settings/directory";
import { navigation } from "./navigation";
import { themes, useLocalSettings, type Theme } from "./local-settings";
import { useFrameTexts } from "./texts";
import { languages } from "../texts";

export interface PaletteEntry {
  id: string;
  label: string;
  kind: string;
  icon: ReactNode;
  /** The language of the label where it is not that of the window. */
  lang?: string | undefined;
  run: () => void;
}

const themeIcons: Record<Theme, ReactNode> = {
  auto: <MonitorIcon aria-hidden />,
  light: <SunIcon aria-hidden />,
  dark: <MoonIcon aria-hidden />,
};

/** What can be done on the open page, then what can be done from everywhere: new cases and meetings, going to a page, undoing, taking a packet in, changing the look. */
export function usePaletteActions(navigate: UseNavigateResult<string>, onMenu: (id: string) => void): PaletteEntry[] {
  const texts = useFrameTexts();
  const undo = useUndo();
  const { change } = useLocalSettings();
  const here = usePageCommands();
  const mayPropose = useMayPropose();
  const mayPlan = useMayChange();
  return useMemo(() => {
    const command = (id: string, label: string, icon: ReactNode, run: () => void) => ({ id, label, kind: texts.command, icon, run });
    return [
      ...here.items.filter((item) => !item.disabled).map((item) => ({ id: `here ${item.label}`, label: item.label, kind: here.page, icon: item.icon ?? <CircleFillIcon aria-hidden />, run: item.onSelect })),
      ...(mayPropose ? [command("new case", texts.newCase, <PlusIcon aria-hidden />, () => void navigate({ to: "/cases", search: { create: true } }))] : []),
      ...(mayPlan ? [command("new meeting", texts.newMeeting, <PlusIcon aria-hidden />, () => void navigate({ to: "/meetings", search: { plan: true } }))] : []),
      ...navigation.map((item) => ({
        id: `page ${item.to}`, label: texts.pages[item.text], kind: "", icon: item.icon, run: () => void navigate({ to: item.to }),
      })),
      command("import", texts.pages.import, <UploadIcon aria-hidden />, () => onMenu("file.import")),
      command("undo", texts.undoLast, <ArrowUndoIcon aria-hidden />, () => void undo()),
      command("panel", texts.showHistory, <ClockDashedIcon aria-hidden />, () => onMenu("view.history")),
      command("backup", texts.backup, <DownloadIcon aria-hidden />, () => void navigate({ to: "/settings", search: { tab: "data" } })),
      ...themes.map((theme) => command(`theme ${theme}`, texts.themeCommand(texts.theme[theme]), themeIcons[theme], () => change({ theme }))),
      ...languages.map((language) =>
        command(`language ${language}`, texts.languageCommand(texts.languages[language]), <LanguageIcon aria-hidden />, () => change({ language }))),
    ];
  }, [texts, undo, change, navigate, onMenu, here, mayPropose, mayPlan]);
}

/** The entries that have every word that is written. */
export function matching(entries: readonly PaletteEntry[], words: string): PaletteEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => wanted.every((word) => entry.label.toLowerCase().includes(word)));
}
