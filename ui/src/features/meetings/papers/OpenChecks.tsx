import type { MeetingPage } from "../../../api";
import { Alert, Paragraph } from "../../../components";
import { useFindingText } from "../../../texts/findings";
import { keyOf, SeverityTag } from "../../checks/CheckList";
import styles from "./Papers.module.css";
import { obstaclesToSending, openGroups } from "./sending";
import { usePaperTexts } from "./texts";

/** What is still open before the papers are sent: to be read, not to be worked on here. */
export function OpenChecks({ page }: { page: MeetingPage }) {
  const texts = usePaperTexts();
  const findingText = useFindingText();
  const groups = openGroups(page);
  const count = groups.reduce((sum, { checks }) => sum + checks.length, 0);
  const blocked = obstaclesToSending(page).length > 0;
  if (count === 0 && !blocked) return <Paragraph>{texts.sendClear}</Paragraph>;
  return (
    <>
      {blocked ? (
        <Alert data-color="danger" role="alert">
          <Paragraph>{texts.sendBlocked}</Paragraph>
          <ul className={styles.lines}>{obstaclesToSending(page).map(({ finding }) => <li key={finding.code}>{findingText(finding)}</li>)}</ul>
        </Alert>
      ) : <Paragraph>{texts.sendOpen(count)}</Paragraph>}
      {count > 0 && (
        <div className={styles.open} tabIndex={0} role="region" aria-label={texts.openChecks}>
          {groups.map(({ name, checks }) => (
            <div key={name}>
              <div className={styles.openGroup}>{name ?? texts.aboutMeeting}</div>
              <ul>
                {checks.map((check) => (
                  <li key={keyOf(check)}>
                    <SeverityTag severity={check.finding.severity} />
                    <span>{findingText(check.finding)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
