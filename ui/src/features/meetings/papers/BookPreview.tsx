import { ArrowsCirclepathIcon, XMarkIcon } from "@navikt/aksel-icons";
import { lazy, Suspense } from "react";
import { Alert, Button, Skeleton, Spinner } from "../../../components";
import { useErrorText } from "../../../texts";
import styles from "./Papers.module.css";
import { usePaperTexts } from "./texts";
import type { BookPreview as Preview } from "./use-book-preview";
import { useStepText } from "./use-step-text";

// The viewer brings a PDF engine with it: it is read when a book is looked at, not before.
const PdfView = lazy(() => import("../../documents/PdfView").then((module) => ({ default: module.PdfView })));

/** The book as it would be now, with what is being done about it. */
export function BookPreview({ preview, name }: { preview: Preview; name: string }) {
  const texts = usePaperTexts();
  const errorText = useErrorText();
  const stepText = useStepText();
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead}>
        <div className={styles.previewState} role="status">
          {preview.state === "building" && <Spinner aria-hidden data-size="xs" />}
          {preview.state === "building" && preview.progress ? stepText(preview.progress.step) : stateText(texts, preview)}
        </div>
        {preview.state === "building" ? (
          <Button variant="tertiary" data-size="sm" icon={<XMarkIcon aria-hidden />} onClick={preview.cancel}>{texts.stop}</Button>
        ) : (
          <Button variant="tertiary" data-size="sm" icon={<ArrowsCirclepathIcon aria-hidden />} onClick={preview.rebuild}>{texts.rebuild}</Button>
        )}
      </div>
      {preview.error && <Alert data-color="danger" role="alert">{errorText(preview.error)}</Alert>}
      <div className={`${styles.view} ${preview.state === "ready" ? "" : styles.stale}`}>
        <Suspense fallback={<Skeleton />}>
          {preview.load ? <PdfView load={preview.load} label={texts.previewOf(name)} /> : preview.state === "building" && <Skeleton lines={8} />}
        </Suspense>
      </div>
    </div>
  );
}

function stateText(texts: ReturnType<typeof usePaperTexts>, { state, outcome }: Preview): string {
  switch (state) {
    case "building":
      return texts.building;
    case "waiting":
      return texts.waiting;
    case "stopped":
      return texts.stopped;
    case "failed":
      return texts.failed;
    case "ready":
      return outcome ? texts.upToDate(texts.pages(outcome.pages)) : "";
  }
}
