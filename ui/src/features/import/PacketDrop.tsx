import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { chooseFiles, onFileDrag, type FileDrag } from "../../api";
import { useToast } from "../../components";
import { useMenuItem } from "../../frame/use-menu-and-keys";
import styles from "./Import.module.css";
import { useImportTexts } from "./texts";

/** A packet is taken in wherever it is dropped in the window, and by the menu. Places with their own use for files keep them. */
export function PacketDrop() {
  const texts = useImportTexts();
  const navigate = useNavigate();
  const toast = useToast();
  const [over, setOver] = useState(false);
  useMenuItem("file.import", () => {
    void chooseFiles("packet", false).then(([path]) => {
      if (path) void navigate({ to: "/import", search: { path } });
    });
  });
  useEffect(
    () =>
      onFileDrag((drag) => {
        const isOurs = drag.phase !== "leave" && !isTakenElsewhere(drag);
        setOver(isOurs && drag.phase === "over");
        const path = drag.paths[0];
        if (!isOurs || drag.phase !== "drop" || !path) return;
        if (isPacket(path)) void navigate({ to: "/import", search: { path } });
        else toast({ text: texts.notPacket, failed: true });
      }),
    [navigate, toast, texts],
  );
  if (!over) return null;
  return <div className={styles.over} role="status">{texts.dropAnywhere}</div>;
}

/** By its ending; what is in it is found out when it is read. */
export function isPacket(path: string): boolean {
  return /\.(pdf|txt)$/i.test(path);
}

function isTakenElsewhere({ x, y }: FileDrag): boolean {
  const there = document.elementFromPoint(x, y);
  return there?.closest("[data-file-zone], dialog") != null;
}
