import { PersonGroupIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type MeetingView } from "../../api";
import { ButtonLink, EmptyState, Heading, Paragraph, Section } from "../../components";
import { useFormat } from "../../format";
import { useSettingsTexts } from "../settings/texts";
import styles from "./Meetings.module.css";
import { byOffice } from "./participants";
import { useMeetingTexts } from "./texts";

/** Who has an office in the meeting's body on its day. */
export function ParticipantsTab({ meeting }: { meeting: MeetingView }) {
  const texts = useMeetingTexts().participants;
  const offices = useSettingsTexts().people.functions;
  const format = useFormat();
  const { data: roles } = useSuspenseQuery(read("meetings.participants", { meeting_id: meeting.id }));
  const { date } = meeting.meeting;
  const groups = byOffice(roles);
  const toPeople = <ButtonLink variant="secondary" to="/settings" search={{ tab: "people" }}>{texts.toSettings}</ButtonLink>;
  if (groups.length === 0) return <EmptyState icon={<PersonGroupIcon />} title={texts.empty} action={toPeople}>{texts.emptyHelp}</EmptyState>;
  return (
    <Section title={texts.heading}>
      <Paragraph className="subtle">{date ? texts.help(format.longDate(date)) : texts.helpNoDay}</Paragraph>
      <div className={styles.roles}>
        {groups.map((group) => (
          <section key={group.office} className={styles.role} aria-label={offices[group.office]}>
            <Heading level={3} data-size="2xs">{offices[group.office]}</Heading>
            <ul>
              {group.roles.map((role) => (
                <li key={role.id}>
                  {role.person_name}
                  {role.municipality_name && <span className="subtle">{`, ${role.municipality_name}`}</span>}
                </li>
              ))}
            </ul>
            {group.office === "union_representative" && <Paragraph data-size="sm" className="subtle">{texts.unionHelp}</Paragraph>}
          </section>
        ))}
      </div>
    </Section>
  );
}
