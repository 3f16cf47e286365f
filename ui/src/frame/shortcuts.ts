/** «Ctrl+K», or «⌘K» where keyboards have that key. */
export function shortcutText(key: string): string {
  return isMac() ? `⌘${key}` : `Ctrl+${key}`;
}

export function isMac(): boolean {
  return navigator.platform.startsWith("Mac");
}

/** Whether the event is Ctrl (or ⌘) and this key, and nothing more. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  const control = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
}

/** Whether keys belong to what is being written, so that Ctrl+Z takes back letters and not commands. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
