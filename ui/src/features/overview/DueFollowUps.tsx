import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type Day } from "../../api";
import { Link, Paragraph, Section, Tag } from "../../components";
import { DueText } from "../follow-ups/DueText";
import { isOverdue } from "../follow-ups/follow-ups";
import { useCouncilLanguage } from "../settings/directory";
import { dueSoon } from "./held";
import styles from "./Overview.module.css";
import { useOverviewTexts } from "./texts";

/** Follow-ups that are shown; the list has them all. */
const SHOWN = 6;

/** Follow-ups that are overdue or due soon. */
export function DueFollowUps({ today }: { today: Day }) {
  const texts = useOverviewTexts();
  const lang = useCouncilLanguage();
  const { data } = useSuspenseQuery(read("follow_ups", { open: true }));
  const due = dueSoon(data, today);
  const overdue = due.filter((followUp) => isOverdue(followUp, today)).length;
  return (
    <Section title={texts.followUps(due.length)} action={<Link to="/follow-ups">{texts.followUpsAll}</Link>}>
      {overdue > 0 && <div><Tag tone="warning">{texts.followUpsOverdue(overdue)}</Tag></div>}
      {due.length === 0 && <Paragraph className="subtle">{texts.followUpsNone}</Paragraph>}
      {due.length > 0 && (
        <ul className={styles.lines}>
          {due.slice(0, SHOWN).map((followUp) => (
            <li key={followUp.id}>
              <span lang={lang}>{followUp.what}</span>
              <div className={styles.waitingFacts}><span>{followUp.owner_name}</span><DueText followUp={followUp} today={today} /></div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
