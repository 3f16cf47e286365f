import { CalendarIcon } from "@navikt/aksel-icons";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { read, type Body, type MeetingRow, type Series } from "../../api";
import { useExecute } from "../../commands";
import { Button, Paragraph, Section } from "../../components";
import { useDirectory } from "../settings/directory";
import { isInTheWay, nothingChosen, planDays, plannedMeetings, type Choices } from "./plan";
import { PlanDayItem } from "./PlanDayItem";
import { isSameSeries, usualSeries, useSeriesSentence } from "./series";
import { SeriesFields } from "./SeriesFields";
import { useYearTexts } from "./texts";
import styles from "./Year.module.css";

/** Twelve days of a series, looked through and planned as one step. `meetings` are the body's. */
export function PlanSection({ body, year, meetings }: { body: Body; year: number; meetings: readonly MeetingRow[] }) {
  const texts = useYearTexts();
  const sentence = useSeriesSentence();
  const { run, running } = useExecute();
  const recurring = useDirectory().recurring.filter((item) => item.body_id === body.id).map(({ id }) => id);
  const [series, setSeries] = useState<Series>(body.series ?? usualSeries);
  const [choices, setChoices] = useState<Choices>(nothingChosen);
  const { data: suggestion } = useSuspenseQuery(read("meetings.suggest", { body_id: body.id }));
  const { data: days } = useSuspenseQuery(read("year.series", useDeferredValue({ series, year })));
  const { data: moved } = useQuery({ ...read("year.mark", { days: Object.values(choices.moved) }), placeholderData: keepPreviousData });
  const planned = planDays(days, moved ?? [], choices, meetings);
  const wanted = planned.filter(({ included }) => included);
  const choose = (next: Series) => {
    setSeries(next);
    setChoices(nothingChosen);
  };
  const keep = () => void run({ type: "body.set_rules", body_id: body.id, rule_set: body.rule_set, freeze_due_days: body.freeze_due_days, series });
  const plan = async () => {
    const basis = { bodyId: body.id, draft: suggestion.meeting, meetings, recurring };
    const changed = await run({ type: "meeting.plan_series", meetings: plannedMeetings(wanted.map(({ day }) => day), basis) });
    if (changed) setChoices((now) => ({ ...now, chosen: {} }));
  };
  const blocked = wanted.filter(isInTheWay).length;
  return (
    <Section title={texts.plan.heading}>
      <div className={styles.plan}>
        <Paragraph>{texts.plan.help}</Paragraph>
        <div className={styles.series}>
          <SeriesFields series={series} onChange={choose} />
          {isSameSeries(series, body.series)
            ? <Paragraph className="subtle">{texts.series.kept(sentence(series))}</Paragraph>
            : <Button variant="secondary" loading={running} onClick={keep}>{texts.series.keep}</Button>}
        </div>
        <ol className={styles.days} aria-label={texts.plan.days}>
          {planned.map((one) => (
            <PlanDayItem
              key={one.original} planned={one} year={year}
              onInclude={(included) => setChoices((now) => ({ ...now, chosen: { ...now.chosen, [one.index]: included } }))}
              onMove={(day) => setChoices((now) => ({ ...now, moved: withMove(now.moved, one.index, day) }))}
            />
          ))}
        </ol>
        <div role="status"><Paragraph>{wanted.length === 0 ? texts.plan.nothing : blocked > 0 ? texts.plan.inTheWay(blocked) : texts.plan.allFree}</Paragraph></div>
        {wanted.length > 0 && (
          <div className="buttons">
            <Button icon={<CalendarIcon aria-hidden />} loading={running} onClick={() => void plan()}>{texts.plan.run(wanted.length)}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function withMove(moved: Choices["moved"], index: number, day: string | null): Choices["moved"] {
  const { [index]: _, ...rest } = moved;
  return day === null ? rest : { ...rest, [index]: day };
}
