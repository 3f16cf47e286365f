/** What the pattern gives for the first case of meeting 2 in 2024, or null where it is not a pattern. Rust decides; this only shows. */
export function exampleNumber(pattern: string): string | null {
  const parts = pattern.match(/\{[^}]*\}/g) ?? [];
  if (parts.filter((part) => /^\{n(:0\d)?\}$/.test(part)).length !== 1) return null;
  if (parts.some((part) => !/^\{(year|meeting|n|n:0\d)\}$/.test(part))) return null;
  return pattern
    .replaceAll("{year}", "2024")
    .replaceAll("{meeting}", "2")
    .replace(/\{n(?::0(\d))?\}/, (_part, width?: string) => "1".padStart(Number(width ?? 1), "0"));
}
