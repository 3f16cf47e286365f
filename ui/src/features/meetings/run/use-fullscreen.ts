import { useCallback, useEffect, useState } from "react";

/** The page on the whole screen. Escape leaves it, as everywhere. `toggle` answers false where the engine does not allow it. */
export function useFullscreen() {
  const [isFull, setIsFull] = useState(() => document.fullscreenElement !== null && document.fullscreenElement !== undefined);
  useEffect(() => {
    const changed = () => setIsFull(Boolean(document.fullscreenElement));
    document.addEventListener("fullscreenchange", changed);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      // The rest of the window is no projector page.
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const toggle = useCallback(async (): Promise<boolean> => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
      return true;
    } catch {
      return false;
    }
  }, []);
  return { isFull, toggle };
}
