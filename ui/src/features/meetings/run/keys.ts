/** The page's single keys, the same in every language. */
export const KEYS = {
  next: "n", previous: "f", takeUp: "t", allAgree: "e", outcome: "v", notes: "r", followUp: "o", attendance: "a", fullscreen: "m", help: "?",
} as const;

export type RunAction = keyof typeof KEYS;
