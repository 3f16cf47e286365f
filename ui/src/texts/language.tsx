import { createContext, useContext, useEffect, type ReactNode } from "react";

/** The languages of the window. Documents have one of their own. */
export const languages = ["nb", "nn", "en"] as const;
export type UiLanguage = (typeof languages)[number];

const LanguageContext = createContext<UiLanguage>("nb");

export function LanguageProvider({ language, children }: { language: UiLanguage; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): UiLanguage {
  return useContext(LanguageContext);
}

/** A room's texts: bokmål gives the shape, the others must have the same. */
export function createTexts<T>(all: { nb: T; nn: NoInfer<T>; en: NoInfer<T> }): () => T {
  return function useTexts() {
    return all[useLanguage()];
  };
}
