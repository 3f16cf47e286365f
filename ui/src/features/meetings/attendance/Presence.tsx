import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import type { Proceedings } from "../../../api";
import { today } from "../../../format";
import { isWithin, useDirectory } from "../../settings/directory";
import { byMunicipality, isHere } from "./attendance";
import styles from "./Attendance.module.css";
import { useAttendanceTexts } from "./texts";

/** Whether every municipality has somebody who may answer for it: in words, and who they are. */
export function Presence({ record }: { record: Proceedings }) {
  const texts = useAttendanceTexts();
  const { municipalities } = useDirectory();
  const day = today();
  const rows = byMunicipality(record, municipalities.filter((one) => isWithin(day, one)));
  const missing = record.open.filter(({ reason }) => reason === "municipality_missing").map(({ name }) => name);
  const notWritten = record.open.filter(({ reason }) => reason === "not_written_down").length;
  const here = record.people.filter(isHere).length;
  return (
    <div className={styles.presence}>
      <p className={styles.verdict} role="status" data-good={missing.length === 0}>
        {missing.length === 0 ? <CheckmarkCircleIcon aria-hidden /> : <ExclamationmarkTriangleIcon aria-hidden />}
        <span>{[missing.length === 0 ? texts.allHere : texts.missing(missing), `${texts.present(here)}${notWritten > 0 ? `, ${texts.notWritten(notWritten)}` : ""}.`].join(" ")}</span>
      </p>
      <dl className={styles.byMunicipality} aria-label={texts.municipalities}>
        {rows.map((row) => (
          <div key={row.id} data-empty={row.people.length === 0}>
            <dt>{row.name}</dt>
            <dd>{row.people.length > 0 ? row.people.join(", ") : texts.nobody}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
