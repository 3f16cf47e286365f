import { useState } from "react";
import type { FetchFigures, FiguresPreview, ReadFigures } from "../../api";
import { useTask } from "../../commands";

/** Figures on their way in, over the network or from a file. What came is to be seen before it is kept. */
export function useIncoming() {
  const fetching = useTask("figures.fetch");
  const reading = useTask("figures.read_file");
  const [isFile, setIsFile] = useState(false);
  const [seen, setSeen] = useState<FiguresPreview | null>(null);
  const { running, progress, error, cancel } = isFile ? reading : fetching;
  return {
    isFile, running, progress, error, cancel, seen, setSeen,
    fetch: (which: FetchFigures) => {
      setIsFile(false);
      void fetching.start(which, setSeen);
    },
    read: (file: ReadFigures) => {
      setIsFile(true);
      void reading.start(file, setSeen);
    },
  };
}
