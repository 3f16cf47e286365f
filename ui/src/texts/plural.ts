/** «1 sak», «1 202 saker»: the number written the Norwegian way, with the word that fits it. */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("nb-NO")}\u00a0${count === 1 ? one : many}`;
}
