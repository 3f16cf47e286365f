import { PlusIcon } from "@navikt/aksel-icons";
import { newId, type CaseRow, type MeetingId, type Overview } from "../../api";
import { useExecute } from "../../commands";
import { Button, Link, Menu, Paragraph, PurposeTag, Section } from "../../components";
import { formatDate } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import styles from "./Overview.module.css";
import { meetingsFor } from "./placing";
import { useOverviewTexts } from "./texts";

/** Waiting cases that are shown; the case register has them all. */
const SHOWN_CASES = 10;

/** Cases on no agenda, each with the way onto one. */
export function WaitingCases({ overview, editable }: { overview: Overview; editable: boolean }) {
  const texts = useOverviewTexts();
  const lang = useCouncilLanguage();
  const { waiting } = overview;
  const hidden = waiting.length - SHOWN_CASES;
  return (
    <Section title={texts.waiting(waiting.length)}>
      {waiting.length === 0 && <Paragraph className="subtle">{texts.waitingEmpty}</Paragraph>}
      {waiting.length > 0 && (
        <ul className={styles.waiting}>
          {waiting.slice(0, SHOWN_CASES).map((row) => (
            <li key={row.id}>
              <div className={styles.waitingWords}>
                <Link lang={lang} to="/cases/$caseId" params={{ caseId: row.id }}>{row.title}</Link>
                <div className={styles.waitingFacts}>
                  <PurposeTag purpose={row.purpose} />
                  <span>{row.body_name}</span>
                  {row.presenters.length > 0 && <span>{row.presenters.join(", ")}</span>}
                </div>
              </div>
              {editable && <PlaceButton row={row} overview={overview} />}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <Paragraph><Link to="/cases">{texts.waitingMore(hidden)}</Link></Paragraph>}
    </Section>
  );
}

/** With one coming meeting it is a button; with several the meeting is chosen. */
function PlaceButton({ row, overview }: { row: CaseRow; overview: Overview }) {
  const texts = useOverviewTexts();
  const { run, running } = useExecute();
  const meetings = meetingsFor(row, overview);
  const place = (meeting_id: MeetingId) =>
    void run({ type: "agenda.add", case_id: row.id, placement: { item_id: newId(), meeting_id, minutes: null }, position: null });
  const [only, ...others] = meetings;
  if (!only) return <span className="subtle">{texts.noMeeting}</span>;
  if (others.length === 0) {
    return (
      <Button variant="secondary" data-size="sm" loading={running} icon={<PlusIcon aria-hidden />} aria-label={texts.placeOne(row.title, only.name)} onClick={() => place(only.id)}>
        {texts.place}
      </Button>
    );
  }
  const named = (date: string | null, name: string) => (date ? `${name}, ${formatDate(date)}` : name);
  return (
    <Menu
      label={texts.place} ariaLabel={texts.placeChoose(row.title)} variant="secondary" icon={<PlusIcon aria-hidden />}
      items={meetings.map((meeting) => ({ label: named(meeting.meeting.date, meeting.name), onSelect: () => place(meeting.id) }))}
    />
  );
}
