/** A place in an open dialog for notices: what lies outside it can be neither reached nor heard. */
export interface NoticeSlot {
  assertive: HTMLElement;
  polite: HTMLElement;
}

let slots: readonly NoticeSlot[] = [];
const listeners = new Set<() => void>();

function put(next: readonly NoticeSlot[]) {
  slots = next;
  for (const listener of listeners) listener();
}

export function offerNoticeSlot(slot: NoticeSlot): () => void {
  put([...slots, slot]);
  return () => put(slots.filter((other) => other !== slot));
}

/** The slot of the dialog that lies on top; null when none is open. */
export function topNoticeSlot(): NoticeSlot | null {
  return slots.at(-1) ?? null;
}

export function onNoticeSlots(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
