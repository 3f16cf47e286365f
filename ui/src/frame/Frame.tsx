import { Outlet, useMatches } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { Skeleton } from "../components";
import { PacketDrop } from "../features/import/PacketDrop";
import { CommandPalette } from "./CommandPalette";
import styles from "./Frame.module.css";
import { HistoryPanel } from "./HistoryPanel";
import { SideNavigation } from "./SideNavigation";
import { TopBar } from "./TopBar";
import { useReminders } from "./reminders/use-reminders";
import { useFrameTexts } from "./texts";
import { useMenuAndKeys } from "./use-menu-and-keys";
import { useNativeMenu } from "./use-native-menu";
import { useRouteFocus } from "./use-route-focus";

/** What stands around every page; a page that has the whole window goes without. */
export function Frame() {
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [historyOpen, setHistoryOpen] = useState(false);
  const runMenu = useMenuAndKeys({ openPalette: () => setPaletteOpen(true), toggleHistory: () => setHistoryOpen((open) => !open) });
  useNativeMenu();
  useReminders();
  const announcement = useRouteFocus();
  const bare = useMatches({ select: (matches) => matches.some((match) => match.staticData.bare) });
  return (
    <div className={`${styles.frame} ${bare ? styles.bare : ""}`}>
      {!bare && (
        <>
          <SkipLink />
          <TopBar onSearch={() => setPaletteOpen(true)} historyOpen={historyOpen} onToggleHistory={() => setHistoryOpen((open) => !open)} />
          <SideNavigation />
        </>
      )}
      <main id="main" className={styles.main} tabIndex={-1} data-scroller>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      {historyOpen && <HistoryPanel onClose={() => setHistoryOpen(false)} />}
      <PacketDrop />
      <CommandPalette open={paletteOpen} onClose={() => setPaletteOpen(false)} onMenu={runMenu} />
      <div aria-live="polite" className="visually-hidden">{announcement}</div>
    </div>
  );
}

function SkipLink() {
  const texts = useFrameTexts();
  return (
    <a
      href="#main"
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      {texts.skip}
    </a>
  );
}
