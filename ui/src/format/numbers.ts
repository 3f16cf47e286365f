const norwegian = new Intl.NumberFormat("nb-NO");
const oneDecimal = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 1 });

/** `31500` → «31 500». */
export function formatCount(count: number): string {
  return norwegian.format(count);
}

/** Bytes → «860 byte», «12 kB», «3,4 MB»: decimal units, as the file managers show. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${norwegian.format(bytes)}\u00a0byte`;
  if (bytes < 1_000_000) return `${norwegian.format(Math.round(bytes / 1000))}\u00a0kB`;
  if (bytes < 1_000_000_000) return `${oneDecimal.format(bytes / 1_000_000)}\u00a0MB`;
  return `${oneDecimal.format(bytes / 1_000_000_000)}\u00a0GB`;
}
