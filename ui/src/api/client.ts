import { Channel, invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { asShellError } from "./errors";
import type { Changed, Command, Progress, Requests, Tasks } from "./types";

export type RequestName = keyof Requests;
export type TaskName = keyof Tasks;

export interface RunningTask<Result> {
  result: Promise<Result>;
  cancel: () => Promise<void>;
}

async function call<Result>(name: string, args: Record<string, unknown>): Promise<Result> {
  try {
    return await invoke<Result>(name, args);
  } catch (reason) {
    throw asShellError(reason);
  }
}

export function request<N extends RequestName>(name: N, params: Requests[N]["params"]): Promise<Requests[N]["result"]> {
  return call("request", { name, params });
}

/** Sends a command: the only way anything in the council changes. */
export function execute(command: Command): Promise<Changed> {
  return call("request", { name: "execute", params: { command } });
}

/** The bytes of a document version, for the viewer and for pictures of pages. */
export function bytes(name: string, params: Record<string, unknown>): Promise<ArrayBuffer> {
  return call("bytes", { name, params });
}

export function startTask<N extends TaskName>(
  name: N,
  params: Tasks[N]["params"],
  onProgress: (progress: Progress) => void,
): RunningTask<Tasks[N]["result"]> {
  const id = crypto.randomUUID();
  const channel = new Channel<Progress>();
  channel.onmessage = onProgress;
  return {
    result: call("task", { id, name, params, onProgress: channel }),
    cancel: () => call("cancel_task", { id }),
  };
}

export function chooseFiles(kind: "packet" | "annex" | "figures" | "backup" | "word", multiple: boolean): Promise<string[]> {
  return call("choose_files", { kind, multiple });
}

/** The file's name with or without its ending: the dialog of some desktops adds none, and what is saved must have it. */
export function chooseSavePath(name: string, extension: string): Promise<string | null> {
  const ending = extension === "" ? "" : `.${extension}`;
  const suggested = name.toLowerCase().endsWith(ending) ? name : name + ending;
  return call("choose_save_path", { suggested, extension });
}

export function chooseFolder(): Promise<string | null> {
  return call("choose_folder", {});
}

export function openPath(path: string): Promise<void> {
  return call("open_path", { path });
}

export function showInFolder(path: string): Promise<void> {
  return call("show_in_folder", { path });
}

/** One menu of the native menu bar. Choices come back as «menu» events with their id. */
export interface MenuSpec {
  label: string;
  items: MenuItemSpec[];
}

export type MenuItemSpec =
  | { kind: "choice"; id: string; label: string; shortcut: string | null }
  | { kind: "system"; role: "cut" | "copy" | "paste" | "select_all" | "fullscreen" | "quit"; label: string }
  | { kind: "separator" };

export function setMenu(menus: MenuSpec[]): Promise<void> {
  return call("set_menu", { menus });
}

/** Shows a notification of the system. */
export function notify(title: string, body: string): Promise<void> {
  return call("notify", { title, body });
}

/** Ends the program. */
export function quit(): Promise<void> {
  return call("quit", {});
}

/** The title of the window, as the desktop shows it. Not worth a word when it fails. */
export async function setWindowTitle(title: string): Promise<void> {
  try {
    await getCurrentWindow().setTitle(title);
  } catch {
    // The page has its heading anyway.
  }
}
