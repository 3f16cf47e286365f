/** «Ctrl+K», or «⌘K» where keyboards have that key. */
export function shortcutText(key: string): string {
  return isMac() ? `⌘${key}` : `Ctrl+${key}`;
}

export function isMac(): boolean {
  return navigator.platform.startsWith("Mac");
}

/** Whether the event is Ctrl (or ⌘) and this key, and nothing more. */
function isShortcut(event: KeyboardEvent, key: string): boolean {
  const control = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
}

/** The menu's keys, for the engines in which the page gets them before the menu does. Ctrl+I is left to the editor's italics. */
const menuKeys: Record<string, string> = {
  k: "go.palette", z: "edit.undo", h: "view.history", o: "file.import", q: "app.quit",
  1: "go.overview", 2: "go.meetings", 3: "go.cases", 4: "go.search", 5: "go.history", 6: "go.follow_ups", 7: "go.decisions", 8: "go.figures", 9: "go.initiatives",
};

/** The menu choice that the key stands for, if any. In a text Ctrl+Z takes back letters, so there it is none. */
export function menuChoiceOf(event: KeyboardEvent): string | null {
  const choice = menuKeys[event.key.toLowerCase()];
  if (choice === undefined || !isShortcut(event, event.key.toLowerCase())) return null;
  return choice === "edit.undo" && isWriting(event.target) ? null : choice;
}

/** Whether keys belong to what is being written, so that Ctrl+Z takes back letters and not commands. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
