export { createTexts, LanguageProvider, languages, useLanguage, type UiLanguage } from "./language";
export { plural } from "./plural";
export { useErrorText } from "./errors";
