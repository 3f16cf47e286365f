import { useEffect } from "react";
import { setMenu, type MenuSpec } from "../api";
import { useMay } from "../commands";
import { useFrameTexts } from "./texts";

/** Milliseconds. */
const AFTER_THE_PAGE = 300;

/** The native menu in the page's language, with what whoever sits here may do. The shell puts it up; the choices come back as «menu» events. */
export function useNativeMenu() {
  const texts = useFrameTexts();
  const mayImport = useMay("packet.import");
  useEffect(() => {
    // A window without a menu still has every choice in the page. Making one holds up every answer to the page for a
    // tenth of a second, so the first page comes first.
    const timer = setTimeout(() => void setMenu(menus(texts, mayImport)).catch(() => undefined), AFTER_THE_PAGE);
    return () => clearTimeout(timer);
  }, [texts, mayImport]);
}

type Texts = ReturnType<typeof useFrameTexts>;

function menus({ menu, pages, showHistory, paletteTitle }: Texts, mayImport: boolean): MenuSpec[] {
  const choice = (id: string, label: string, shortcut?: string) => ({ kind: "choice", id, label, shortcut: shortcut ?? null }) as const;
  const system = (role: "cut" | "copy" | "paste" | "select_all" | "fullscreen" | "quit", label: string) => ({ kind: "system", role, label }) as const;
  const separator = { kind: "separator" } as const;
  return [
    { label: menu.file, items: [...(mayImport ? [choice("file.import", menu.importPacket, "CmdOrCtrl+O"), separator] : []), choice("go.settings", pages.settings), separator, system("quit", menu.quit)] },
    {
      label: menu.edit,
      items: [
        choice("edit.undo", menu.undo, "CmdOrCtrl+Z"),
        separator,
        system("cut", menu.cut),
        system("copy", menu.copy),
        system("paste", menu.paste),
        system("select_all", menu.selectAll),
      ],
    },
    { label: menu.view, items: [choice("view.history", showHistory, "CmdOrCtrl+H"), system("fullscreen", menu.fullscreen)] },
    {
      label: menu.go,
      items: [
        choice("go.palette", paletteTitle, "CmdOrCtrl+K"),
        separator,
        choice("go.overview", pages.overview, "CmdOrCtrl+1"),
        choice("go.meetings", pages.meetings, "CmdOrCtrl+2"),
        choice("go.cases", pages.cases, "CmdOrCtrl+3"),
        choice("go.decisions", pages.decisions, "CmdOrCtrl+7"),
        choice("go.initiatives", pages.initiatives, "CmdOrCtrl+9"),
        choice("go.follow_ups", pages.followUps, "CmdOrCtrl+6"),
        choice("go.figures", pages.figures, "CmdOrCtrl+8"),
        choice("go.search", pages.search, "CmdOrCtrl+4"),
        choice("go.history", pages.history, "CmdOrCtrl+5"),
      ],
    },
  ];
}
