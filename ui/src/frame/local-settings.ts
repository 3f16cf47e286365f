import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { read, request } from "../api";
import { languages, type UiLanguage } from "../texts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const reminding = ["on", "off"] as const;
export type Reminding = (typeof reminding)[number];

/** What this machine remembers about its window. Not journalled: it concerns nobody else. */
export interface LocalSettings {
  theme: Theme;
  language: UiLanguage;
  lastPage: string;
  /** Whether what is due is told as a notification of the system. */
  reminders: Reminding;
}

const keys = { theme: "theme", language: "language", lastPage: "last_page", reminders: "reminders" } as const satisfies Record<keyof LocalSettings, string>;

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

/** A setting written by another version, or by hand, must not stop the window from opening. */
export function parseSettings(stored: Partial<Record<string, string>>): LocalSettings {
  const page = stored[keys.lastPage] ?? "/";
  return {
    theme: oneOf(themes, stored[keys.theme], "auto"),
    language: oneOf(languages, stored[keys.language], "nb"),
    lastPage: page.startsWith("/") ? page : "/",
    reminders: oneOf(reminding, stored[keys.reminders], "on"),
  };
}

export function useLocalSettings() {
  const queries = useQueryClient();
  const { data: stored } = useSuspenseQuery(read("settings.get", {}));
  const change = useCallback(
    (changes: Partial<LocalSettings>) => {
      for (const [name, value] of Object.entries(changes)) {
        const key = keys[name as keyof LocalSettings];
        queries.setQueryData(read("settings.get", {}).queryKey, (now) => ({ ...now, [key]: value }));
        // The look changes at once; that it could not be remembered is no reason to take it back.
        void request("settings.set", { key, value }).catch(() => undefined);
      }
    },
    [queries],
  );
  return { settings: parseSettings(stored), change };
}
