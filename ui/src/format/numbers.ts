const norwegian = new Intl.NumberFormat("nb-NO");
const oneDecimal = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 1 });

/** `1202` → `1 202`, with a space that does not break. */
export function formatNumber(value: number): string {
  return norwegian.format(value);
}

/** Bytes → «860 byte», «12 kB», «3,4 MB»: decimal units, as the file managers show. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${norwegian.format(bytes)}\u00a0byte`;
  if (bytes < 1_000_000) return `${norwegian.format(Math.round(bytes / 1000))}\u00a0kB`;
  if (bytes < 1_000_000_000) return `${oneDecimal.format(bytes / 1_000_000)}\u00a0MB`;
  return `${oneDecimal.format(bytes / 1_000_000_000)}\u00a0GB`;
}

/** A number as people write it → number, or null: `1 202`, `1.202`, `1 202,50`, `−3`, `100 000,-`. */
export function parseNumber(written: string): number | null {
  const text = written.trim().replace(/^kr\.? ?/i, "").replace(/ ?kr$/i, "").replace(/,[-–]$/, "").replace("−", "-");
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll(".", "").replace(",", "."));
}
