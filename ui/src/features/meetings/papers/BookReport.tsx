import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { BookOutcome } from "../../../api";
import { Paragraph } from "../../../components";
import styles from "./Papers.module.css";
import { bookReport, type ReportLine } from "./report";
import { usePaperTexts } from "./texts";

/** What became of a book: its pages, its annexes, and whether it is fit for the archive. */
export function BookReport({ outcome }: { outcome: BookOutcome }) {
  const texts = usePaperTexts().report;
  const report = bookReport(texts, outcome);
  return (
    <div className={styles.report}>
      <Fact good={report.leftOut.length === 0}>
        <Paragraph>{`${report.pages} ${report.annexes}`}</Paragraph>
        <Lines lines={report.leftOut} />
      </Fact>
      {report.changed.length > 0 && (
        <Fact good={null}>
          <Lines lines={report.changed} />
        </Fact>
      )}
      <Fact good={outcome.pdf_a}>
        <Paragraph>{outcome.pdf_a ? texts.pdfA : texts.notPdfA}</Paragraph>
        {report.obstacles.length > 0 && (
          <ul className={styles.lines}>
            {report.obstacles.map((obstacle) => <li key={obstacle}>{obstacle}</li>)}
          </ul>
        )}
      </Fact>
    </div>
  );
}

function Fact({ good, children }: { good: boolean | null; children: ReactNode }) {
  const icon = good === null ? <InformationSquareIcon aria-hidden /> : good ? <CheckmarkCircleIcon aria-hidden /> : <ExclamationmarkTriangleIcon aria-hidden />;
  return (
    <div className={styles.fact} data-good={good ?? "neither"}>
      <span className={styles.factIcon}>{icon}</span>
      <div>{children}</div>
    </div>
  );
}

function Lines({ lines }: { lines: readonly ReportLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.annex}>{`${line.annex}: ${line.text}`}</li>
      ))}
    </ul>
  );
}
