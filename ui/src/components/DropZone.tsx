import { Paragraph } from "@digdir/designsystemet-react";
import { UploadIcon } from "@navikt/aksel-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { chooseFiles, onFileDrag } from "../api";
import { Button } from "./Button";
import styles from "./DropZone.module.css";
import { useComponentTexts } from "./texts";

export interface DropZoneProps {
  /** What the file dialog is asked for. */
  kind: "packet" | "annex" | "backup" | "word";
  multiple?: boolean;
  /** What to drop here. */
  children: ReactNode;
  onFiles: (paths: string[]) => void;
  disabled?: boolean;
}

/** A place to drop files on, with a button that does the same. */
export function DropZone({ kind, multiple = false, children, onFiles, disabled }: DropZoneProps) {
  const texts = useComponentTexts();
  const zone = useRef<HTMLDivElement>(null);
  const over = useFileDrop(zone, (paths) => onFiles(multiple ? paths : paths.slice(0, 1)), disabled);
  const choose = async () => {
    const paths = await chooseFiles(kind, multiple);
    if (paths.length > 0) onFiles(paths);
  };
  return (
    <div ref={zone} className={`${styles.zone} ${over ? styles.over : ""}`}>
      <UploadIcon aria-hidden className={styles.icon} />
      <Paragraph>{over ? (multiple ? texts.dropHere : texts.dropHereOne) : children}</Paragraph>
      <Button variant="secondary" onClick={() => void choose()} disabled={disabled}>
        {multiple ? texts.chooseFiles : texts.chooseFile}
      </Button>
    </div>
  );
}

/** Makes any element a place for files; answers whether files hang over it now. */
export function useFileDrop(zone: React.RefObject<HTMLElement | null>, onFiles: (paths: string[]) => void, disabled = false): boolean {
  const [over, setOver] = useState(false);
  const handle = useRef(onFiles);
  useEffect(() => {
    handle.current = onFiles;
  });
  useEffect(() => {
    if (disabled) return;
    // The frame takes what is dropped anywhere else.
    zone.current?.setAttribute("data-file-zone", "");
    return onFileDrag(({ phase, x, y, paths }) => {
      const box = zone.current?.getBoundingClientRect();
      const inside = phase !== "leave" && box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      setOver(inside && phase === "over");
      if (inside && phase === "drop" && paths.length > 0) handle.current(paths);
    });
  }, [zone, disabled]);
  return over;
}
