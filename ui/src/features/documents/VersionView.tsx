import { useSuspenseQuery } from "@tanstack/react-query";
import { DownloadIcon } from "@navikt/aksel-icons";
import { Suspense, useCallback, useEffect, useRef, type ReactNode } from "react";
import { read, type PageText, type VersionView as Version } from "../../api";
import { Button, EmptyState, Skeleton } from "../../components";
import { cutAtWords, loadVersion, shapeOf } from "./documents";
import styles from "./Documents.module.css";
import { PdfView } from "./PdfView";
import { useDocumentTexts } from "./texts";
import { useSaveCopy } from "./use-save-copy";

interface VersionViewProps {
  version: Version;
  title: string;
  page?: number | undefined;
  words?: string | undefined;
}

/** One version of a document, shown as well as its kind of file allows. */
export function VersionView({ version, title, page, words }: VersionViewProps) {
  const texts = useDocumentTexts();
  const saveCopy = useSaveCopy();
  switch (shapeOf(version.blob.media_type)) {
    case "pdf":
      return <div className={styles.viewer}><Suspense fallback={<Skeleton lines={8} />}><Pdf version={version} title={title} page={page} words={words} /></Suspense></div>;
    case "text":
      return <Suspense fallback={<Skeleton />}><TextView version={version} title={title} page={page} words={words} /></Suspense>;
    case "picture":
      return <Suspense fallback={<Skeleton />}><Picture version={version} title={title} /></Suspense>;
    case "other":
      return (
        <EmptyState
          title={version.file_name}
          action={<Button icon={<DownloadIcon aria-hidden />} onClick={() => void saveCopy(version)}>{texts.saveCopy}</Button>}
        >
          {texts.cannotShow}
        </EmptyState>
      );
  }
}

/** The forms in which search found the words here; none while nothing was searched for. */
function useFoundForms(hash: string, words = ""): readonly string[] {
  return useSuspenseQuery(read("documents.found_forms", { hash, words })).data;
}

function Pdf({ version, title, page, words }: VersionViewProps) {
  const { hash } = version.blob;
  const load = useCallback(() => loadVersion(hash), [hash]);
  const forms = useFoundForms(hash, words);
  return <PdfView load={load} label={title} page={page} words={words} forms={forms} />;
}

/** The text of a file: page by page where the reading has found pages, otherwise as it is. */
function TextView({ version, title, page, words = "" }: VersionViewProps) {
  const texts = useDocumentTexts();
  const { hash } = version.blob;
  const { data: read_ } = useSuspenseQuery(read("documents.text", { hash }));
  const forms = useFoundForms(hash, words);
  const { data: whole } = useSuspenseQuery({
    queryKey: ["document text", hash],
    queryFn: async () => new TextDecoder().decode(await loadVersion(hash)),
  });
  const pages: PageText[] = read_.length > 0 ? read_ : whole.split("\f").map((text, index) => ({ page: index + 1, text }));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onPage = page ? `[data-page="${page}"]` : "";
    const target = (words && box.current?.querySelector<HTMLElement>(`${onPage} mark`)) || (onPage && box.current?.querySelector<HTMLElement>(onPage));
    // Only the text moves: `scrollIntoView` would take the page's heading out of sight as well.
    if (target && box.current) box.current.scrollTo({ top: target.offsetTop - box.current.clientHeight / 3, behavior: "instant" });
  }, [page, words]);
  return (
    <div ref={box} className={styles.text} tabIndex={0} role="region" aria-label={title}>
      {pages.map(({ page: number, text }) => (
        <section key={number} data-page={number} aria-label={texts.page(number)}>
          {pages.length > 1 && <div className={styles.pageNumber} aria-hidden>{texts.page(number)}</div>}
          <div className={styles.lines}>{marked(text, words, forms)}</div>
        </section>
      ))}
    </div>
  );
}

/** Every other piece of a text that was cut at the words is one of them. */
function marked(text: string, words: string, forms: readonly string[]): ReactNode[] {
  return cutAtWords(text, words, forms).map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece));
}

function Picture({ version, title }: { version: Version; title: string }) {
  const { hash, media_type: type } = version.blob;
  // The CSP shows pictures from data addresses alone.
  const { data: address } = useSuspenseQuery({
    queryKey: ["document picture", hash],
    queryFn: async () => dataAddress(await loadVersion(hash), type),
  });
  return <img className={styles.picture} src={address} alt={title} />;
}

function dataAddress(data: ArrayBuffer, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("read")));
    reader.readAsDataURL(new Blob([data], { type }));
  });
}
