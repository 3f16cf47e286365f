import {
  ChevronDownIcon, ChevronUpIcon, ExpandIcon, MagnifyingGlassIcon, MinusIcon, PlusIcon, ShrinkIcon, SidebarLeftIcon, XMarkIcon,
} from "@navikt/aksel-icons";
import { useState, type Ref } from "react";
import { IconButton } from "../../../components";
import { useDocumentTexts } from "../texts";
import styles from "./Pdf.module.css";
import { indexOf, type Finding } from "./use-find";
import type { Zoom } from "./use-scrolled-pages";

export interface PdfToolbarProps {
  page: number;
  pages: number;
  onGoTo: (page: number) => void;
  scale: number;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onStep: (direction: 1 | -1) => void;
  thumbnails: boolean;
  onThumbnails: () => void;
  finding: Finding;
  onFind: (words: string) => void;
  onNext: (direction: 1 | -1) => void;
  searchRef: Ref<HTMLInputElement>;
}

export function PdfToolbar(props: PdfToolbarProps) {
  const { page, pages, onGoTo, scale, zoom, onZoom, onStep, thumbnails, onThumbnails } = props;
  const { pdf: texts } = useDocumentTexts();
  return (
    <div className={styles.toolbar} role="group" aria-label={texts.toolbar} data-size="sm">
      <IconButton label={texts.thumbnails} icon={<SidebarLeftIcon aria-hidden />} aria-pressed={thumbnails} data-size="sm" onClick={onThumbnails} />
      <div className={styles.tools}>
        <IconButton label={texts.previousPage} icon={<ChevronUpIcon aria-hidden />} data-size="sm" disabled={page <= 1} onClick={() => onGoTo(page - 1)} />
        <PageBox page={page} pages={pages} onGoTo={onGoTo} />
        <IconButton label={texts.nextPage} icon={<ChevronDownIcon aria-hidden />} data-size="sm" disabled={page >= pages} onClick={() => onGoTo(page + 1)} />
      </div>
      <div className={styles.tools}>
        <IconButton label={texts.smaller} icon={<MinusIcon aria-hidden />} data-size="sm" onClick={() => onStep(-1)} />
        <span className={styles.scale} aria-label={texts.zoom}>{texts.percent(Math.round(scale * 100))}</span>
        <IconButton label={texts.larger} icon={<PlusIcon aria-hidden />} data-size="sm" onClick={() => onStep(1)} />
        <IconButton
          label={zoom === "fit" ? texts.actualSize : texts.fitWidth} data-size="sm"
          icon={zoom === "fit" ? <ShrinkIcon aria-hidden /> : <ExpandIcon aria-hidden />} onClick={() => onZoom(zoom === "fit" ? 1 : "fit")}
        />
      </div>
      <SearchBox {...props} />
    </div>
  );
}

function PageBox({ page, pages, onGoTo }: Pick<PdfToolbarProps, "page" | "pages" | "onGoTo">) {
  const { pdf: texts } = useDocumentTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const go = () => {
    const number = Number(draft);
    if (draft !== null && Number.isInteger(number) && number >= 1) onGoTo(Math.min(number, pages));
    setDraft(null);
  };
  return (
    <label className={styles.pageBox}>
      <span>{texts.page}</span>
      <input
        className="ds-input"
        inputMode="numeric"
        value={draft ?? String(page)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === "Enter") go();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <span>{texts.of(pages)}</span>
    </label>
  );
}

function SearchBox({ finding, onFind, onNext, searchRef }: PdfToolbarProps) {
  const { pdf: texts } = useDocumentTexts();
  const [words, setWords] = useState(finding.words);
  const [shown, setShown] = useState(finding.words);
  // Words that came with the address are shown in the box as if they had been written there.
  if (shown !== finding.words) {
    setShown(finding.words);
    setWords(finding.words);
  }
  const at = finding.current ? indexOf(finding.matches, finding.current) + 1 : 0;
  const none = finding.searching ? texts.searching : finding.unreadable ? texts.unreadable : texts.noHits;
  const isFound = words.trim() !== "" && words === finding.words;
  return (
    <div role="search" aria-label={texts.search} className={styles.search}>
      <MagnifyingGlassIcon aria-hidden />
      <input
        ref={searchRef}
        className="ds-input"
        aria-label={texts.search}
        placeholder={texts.search}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            if (isFound && finding.matches.length > 0) onNext(event.shiftKey ? -1 : 1);
            else onFind(words);
          }
          if (event.key === "Escape" && words) {
            event.stopPropagation();
            setWords("");
            onFind("");
          }
        }}
      />
      <span role="status" className={styles.count}>
        {isFound && (finding.matches.length > 0 ? texts.hit(at, finding.matches.length, finding.searching) : none)}
      </span>
      <IconButton label={texts.previousHit} icon={<ChevronUpIcon aria-hidden />} data-size="sm" disabled={finding.matches.length === 0} onClick={() => onNext(-1)} />
      <IconButton label={texts.nextHit} icon={<ChevronDownIcon aria-hidden />} data-size="sm" disabled={finding.matches.length === 0} onClick={() => onNext(1)} />
      {words && <IconButton label={texts.clear} icon={<XMarkIcon aria-hidden />} data-size="sm" onClick={() => { setWords(""); onFind(""); }} />}
    </div>
  );
}
