import { ArrowsCirclepathIcon } from "@navikt/aksel-icons";
import { lazy, Suspense } from "react";
import { asShellError, type MeetingView, type Proceedings } from "../../../api";
import { Alert, Button, Skeleton, Spinner } from "../../../components";
import { useErrorText } from "../../../texts";
import styles from "../papers/Papers.module.css";
import { useMinutesTexts } from "./texts";
import { useMinutesPreview } from "./use-minutes-preview";

const PdfView = lazy(() => import("../../documents/PdfView").then((module) => ({ default: module.PdfView })));

/** The minutes as they would be now, and how far their making has come. */
export function MinutesPreview({ meeting, record }: { meeting: MeetingView; record: Proceedings }) {
  const texts = useMinutesTexts();
  const errorText = useErrorText();
  const preview = useMinutesPreview(meeting.id, JSON.stringify([meeting.meeting, meeting.agenda, record]));
  const { data, isFetching } = preview;
  const word = isFetching ? texts.building : !data ? "" : data.pages === null ? texts.upToDateNoPages : texts.upToDate(data.pages);
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead}>
        <div className={styles.previewState} role="status">
          {isFetching && <Spinner aria-hidden data-size="xs" />}
          {word}
        </div>
        <Button variant="tertiary" data-size="sm" icon={<ArrowsCirclepathIcon aria-hidden />} disabled={isFetching} onClick={() => void preview.refetch()}>{texts.rebuild}</Button>
      </div>
      {preview.error && <Alert data-color="danger" role="alert">{errorText(asShellError(preview.error))}</Alert>}
      <div className={`${styles.view} ${isFetching ? styles.stale : ""}`}>
        <Suspense fallback={<Skeleton />}>
          {data ? <PdfView load={data.load} label={texts.previewOf(meeting.name)} /> : !preview.error && <Skeleton lines={8} />}
        </Suspense>
      </div>
    </div>
  );
}
