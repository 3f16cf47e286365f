import type { CaseView, Check } from "../../api";
import { useMay } from "../../commands";
import { Heading, Link, Paragraph } from "../../components";
import { formatDate, useFormat } from "../../format";
import { CheckList } from "../checks/CheckList";
import { CaseShielding } from "../shielding/CaseShielding";
import styles from "./Cases.module.css";
import { Presenters } from "./Presenters";
import { useCaseTexts } from "./texts";

interface CaseSideProps {
  view: CaseView;
  checks: readonly Check[];
}

/** What stands beside the text: who, when, what is to be looked at. */
export function CaseSide({ view, checks }: CaseSideProps) {
  const texts = useCaseTexts();
  const format = useFormat();
  return (
    <aside className={styles.side} aria-label={texts.aside}>
      {checks.length > 0 && (
        <section>
          <Heading level={2} data-size="2xs">{texts.checks}</Heading>
          <CheckList lang={view.language} checks={checks} about={{ case_id: view.id }} />
        </section>
      )}
      <Presenters view={view} editable={useMay("case.set_presenters")} />
      <CaseShielding view={view} />
      <section>
        <Heading level={2} data-size="2xs">{texts.meetings}</Heading>
        {view.appearances.length === 0 && <Paragraph data-size="sm" className="subtle">{texts.noAgenda}</Paragraph>}
        <ul className={styles.appearances}>
          {view.appearances.map((appearance) => (
            <li key={appearance.meeting_id}>
              <Link to="/meetings/$meetingId" params={{ meetingId: appearance.meeting_id }} search={{}}>
                {texts.meetingNamed(appearance.meeting_name)}
              </Link>
              <div className={styles.small}>
                {[appearance.date && formatDate(appearance.date), texts.meetingStatuses[appearance.meeting_status], appearance.number && texts.asNumber(appearance.number)]
                  .filter(Boolean).join(", ")}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Heading level={2} data-size="2xs">{texts.facts}</Heading>
        <dl>
          <dt>{texts.language}</dt>
          <dd>{texts.languages[view.language]}</dd>
          <dt>{texts.created}</dt>
          <dd>{format.timestamp(view.created_at)}</dd>
        </dl>
      </section>
    </aside>
  );
}
