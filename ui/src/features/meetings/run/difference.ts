export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** More words than this in both texts together are compared as wholes: nobody reads such a difference word by word. */
const LIMIT = 4_000_000;

/** What was taken out of a text and what was put in, word by word. */
export function difference(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = compared(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

const same = (text: string): Piece => ({ kind: "same", text });

/** Words with the space before them, so that nothing is lost between. */
function words(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function compared(a: readonly string[], b: readonly string[]): Piece[] {
  const removed = (text: string): Piece => ({ kind: "removed", text });
  const added = (text: string): Piece => ({ kind: "added", text });
  if (a.length * b.length > LIMIT) return [...a.map(removed), ...b.map(added)];
  const lengths = common(a, b);
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      pieces.push(same(left));
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(left ?? ""));
      i += 1;
    } else {
      pieces.push(added(right));
      j += 1;
    }
  }
  return pieces;
}

/** For each pair of places, how many words the rests have in common. */
function common(a: readonly string[], b: readonly string[]): Uint16Array {
  const row = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * row);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [lengths[(i + 1) * row + j] ?? 0, lengths[i * row + j + 1] ?? 0];
      lengths[i * row + j] = a[i] === b[j] ? (lengths[(i + 1) * row + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return lengths;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else found.push({ ...piece });
  }
  return found;
}
