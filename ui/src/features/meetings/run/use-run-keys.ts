import { useCallback, useEffect, useRef, useState } from "react";
import { isWriting } from "../../../frame/shortcuts";

const OFF = "samrad.run.keys-off";

/** Whether single keys do something on the page: they can be turned off, for those whose hands or voice press other keys than meant. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(OFF) === null);
  const set = useCallback((next: boolean) => {
    if (next) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    setOn(next);
  }, []);
  return [on, set];
}

export type RunKeys = Readonly<Record<string, () => void>>;

/** Single keys, by what they type in small letters. Not while something is written, chosen in a list or asked in a dialog. */
export function useRunKeys(keys: RunKeys, on: boolean) {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isWriting(event.target) || document.querySelector("dialog[open]")) return;
      if (event.target instanceof Element && event.target.closest("[popover], [role='toolbar']")) return;
      // Escape is everybody's way out, and no letter that somebody may say by accident.
      if (!on && event.key !== "Escape") return;
      const run = current.current[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [on]);
}
