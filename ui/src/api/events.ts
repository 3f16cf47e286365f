import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Changed } from "./types";

type Stop = () => void;

/** `listen` answers later, but an effect has to give back its undoing at once. */
function stopLater(starting: Promise<Stop>): Stop {
  let stopped = false;
  let stop: Stop | undefined;
  void starting.then((unlisten) => {
    if (stopped) unlisten();
    else stop = unlisten;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** A choice in the native menu, by its id («edit.undo», «file.import»). */
export function onMenu(handle: (id: string) => void): Stop {
  return stopLater(listen<string>("menu", (event) => handle(event.payload)));
}

/** Something changed that this window did not ask for itself. */
export function onChanged(handle: (changed: Changed) => void): Stop {
  return stopLater(listen<Changed>("changed", (event) => handle(event.payload)));
}

export interface FileDrag {
  /** `leave` also when files were dropped outside any zone. */
  phase: "over" | "leave" | "drop";
  /** Where, in CSS pixels of the page. */
  x: number;
  y: number;
  paths: string[];
}

/** Files dragged in from outside. The page's own drag events carry no paths, the shell's do. */
export function onFileDrag(handle: (drag: FileDrag) => void): Stop {
  return stopLater(
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "leave") {
        handle({ phase: "leave", x: 0, y: 0, paths: [] });
        return;
      }
      const scale = window.devicePixelRatio || 1;
      handle({
        phase: payload.type === "drop" ? "drop" : "over",
        x: payload.position.x / scale,
        y: payload.position.y / scale,
        paths: "paths" in payload ? payload.paths : [],
      });
    }),
  );
}
