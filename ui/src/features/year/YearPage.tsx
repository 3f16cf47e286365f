import { CalendarIcon, DownloadIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { read, type Body } from "../../api";
import { useMay, useSaveList } from "../../commands";
import { Button, ButtonLink, EmptyState, Link, Page, Section, Select } from "../../components";
import { today } from "../../format";
import { yearsOf } from "../meetings/grouping";
import { isWithin, useDirectory } from "../settings/directory";
import { entriesOf, freeDaysIn } from "./entries";
import { FreeDays } from "./FreeDays";
import { PlanSection } from "./PlanSection";
import { yearRoute } from "./routes";
import { useYearTexts } from "./texts";
import { Wheel } from "./Wheel";
import styles from "./Year.module.css";
import { YearTable } from "./YearTable";

/** A body's year: planned in one step, looked at as a wheel and as a table, taken out to a calendar. */
export function YearPage() {
  const texts = useYearTexts();
  const search = yearRoute.useSearch();
  const { bodies } = useDirectory();
  const year = search.year ?? Number(today().slice(0, 4));
  const choices = bodies.filter((body) => isWithin(`${year}-12-31`, body) || isWithin(`${year}-01-01`, body) || body.id === search.body);
  const body = choices.find(({ id }) => id === search.body) ?? choices.find(({ kind }) => kind === "council") ?? choices[0];
  if (body) return <YearOf body={body} bodies={choices} year={year} />;
  return (
    <Page title={texts.title(year)} above={<Link to="/meetings">{texts.toMeetings}</Link>}>
      <EmptyState icon={<CalendarIcon />} title={texts.noBody} action={<ButtonLink to="/settings" search={{ tab: "bodies" }}>{texts.toBodies}</ButtonLink>}>{texts.noBodyHelp}</EmptyState>
    </Page>
  );
}

function YearOf({ body, bodies, year }: { body: Body; bodies: readonly Body[]; year: number }) {
  const texts = useYearTexts();
  const navigate = yearRoute.useNavigate();
  const mayChange = useMay("meeting.plan_series");
  const { data: all } = useSuspenseQuery(read("meetings.list", {}));
  const { data: days } = useSuspenseQuery(read("year.days", useDeferredValue({ year })));
  const { save, saving } = useSaveList("plan.save_ics", texts);
  const meetings = all.filter((meeting) => meeting.body_id === body.id);
  const entries = entriesOf(meetings, days, year);
  const now = Number(today().slice(0, 4));
  const years = [...new Set([now + 2, now + 1, now, year, ...yearsOf(all)])].toSorted((a, b) => b - a);
  const toFile = {
    label: texts.save, icon: <DownloadIcon aria-hidden />,
    onSelect: () => void save(texts.fileName(body.short_name || body.name, year), "ics", (path) => ({ body_id: body.id, year, path })),
  };
  const hasMeetings = meetings.some((meeting) => meeting.year === year);
  return (
    <Page
      title={texts.title(year)} above={<Link to="/meetings">{texts.toMeetings}</Link>} commands={[hasMeetings && toFile]}
      action={hasMeetings && <Button variant="secondary" icon={toFile.icon} loading={saving} onClick={toFile.onSelect}>{toFile.label}</Button>}
    >
      <div role="group" aria-label={texts.choices} className={styles.choices}>
        <Select
          label={texts.year} value={String(year)} onChange={(chosen) => void navigate({ search: (was) => ({ ...was, year: Number(chosen) }), replace: true })}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        {bodies.length > 1 && (
          <Select
            label={texts.body} value={body.id} onChange={(chosen) => void navigate({ search: (was) => ({ ...was, body: chosen }), replace: true })}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      {mayChange && <PlanSection key={`${body.id} ${year}`} body={body} year={year} meetings={meetings} />}
      <Section title={texts.overview.heading}>
        <div className={styles.year}>
          <Wheel body={body} year={year} entries={entries} />
          <YearTable entries={entries} />
        </div>
      </Section>
      <FreeDays year={year} rows={freeDaysIn(days, year)} editable={mayChange} />
    </Page>
  );
}
