import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { onChanged, onMenu, quit, refresh } from "../api";
import { useMay, useUndo } from "../commands";
import { navigation } from "./navigation";
import { isMac, isWriting, menuChoiceOf } from "./shortcuts";

type Source = "menu" | "page";

interface MenuActions {
  openPalette: () => void;
  toggleHistory: () => void;
}

/** The native menu's choices and the same keys in the page, and the refreshing after changes from elsewhere. Answers what runs a choice. */
export function useMenuAndKeys(actions: MenuActions): (id: string) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const undo = useUndo();
  const mayUndo = useMay("undo");
  const last = useRef<{ id: string; source: Source; at: number }>(undefined);
  const run = (id: string, source: Source) => {
    // One press of a key can come both from the menu and from the page; two undos of it would be one too many.
    // Holding the key repeats, but then all of them come from the same side.
    const now = performance.now();
    const before = last.current;
    if (before?.id === id && before.source !== source && now - before.at < SAME_PRESS_MS) return;
    last.current = { id, source, at: now };
    const page = navigation.find((item) => item.menu === id);
    if (page) void navigate({ to: page.to });
    else if (id === "edit.undo") undoWhatIsMeant(() => mayUndo && void undo());
    else if (id === "view.history") actions.toggleHistory();
    else if (id === "app.quit") void quit();
    else if (id === "go.palette") actions.openPalette();
    else tellRooms(id);
  };
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  useEffect(() => onMenu((id) => current.current(id, "menu")), []);
  useEffect(() => onChanged((changed) => void refresh(queries, changed)), [queries]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const id = menuChoiceOf(event);
      if (id === null) return;
      event.preventDefault();
      current.current(id, "page");
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  return useCallback((id: string) => current.current(id, "page"), []);
}

const MENU_EVENT = "samrad:menu";
/** Longer than any machine needs from one side to the other, shorter than a person from the key to the menu. */
const SAME_PRESS_MS = 500;

/** Tells the rooms of a menu choice that is theirs. */
function tellRooms(id: string) {
  window.dispatchEvent(new CustomEvent(MENU_EVENT, { detail: id }));
}

/** A room's own menu choice, such as «file.import». */
export function useMenuItem(id: string, handle: () => void) {
  const current = useRef(handle);
  useEffect(() => {
    current.current = handle;
  });
  useEffect(() => {
    const chosen = (event: Event) => {
      if ((event as CustomEvent<string>).detail === id) current.current();
    };
    window.addEventListener(MENU_EVENT, chosen);
    return () => window.removeEventListener(MENU_EVENT, chosen);
  }, [id]);
}

/** The menu's Ctrl+Z comes before the page sees the key: in a field it is the letters that are taken back. */
function undoWhatIsMeant(undoCommand: () => unknown) {
  const focused = document.activeElement;
  if (!isWriting(focused)) undoCommand();
  // The editor keeps its own history, which listens for the key.
  else if (focused instanceof HTMLElement && focused.isContentEditable) {
    focused.dispatchEvent(new KeyboardEvent("keydown", { key: "z", code: "KeyZ", ctrlKey: !isMac(), metaKey: isMac(), bubbles: true, cancelable: true }));
  } else document.execCommand("undo");
}
