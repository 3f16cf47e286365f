import { ArrowUndoIcon, CalendarIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { Day } from "../../api";
import { useFormErrors } from "../../commands";
import { Button, Checkbox, DateInput, FormDialog, Tag } from "../../components";
import { useFormat, weekNumber } from "../../format";
import type { PlanDay } from "./plan";
import { useYearTexts } from "./texts";
import styles from "./Year.module.css";

interface PlanDayItemProps {
  planned: PlanDay;
  year: number;
  onInclude: (included: boolean) => void;
  /** Null puts it back where the series has it. */
  onMove: (day: Day | null) => void;
}

/** One day of the series: taken or left out, moved, and what stands in its way in words. */
export function PlanDayItem({ planned, year, onInclude, onMove }: PlanDayItemProps) {
  const all = useYearTexts();
  const texts = all.plan;
  const format = useFormat();
  const [moving, setMoving] = useState(false);
  const { day, original, marks, meeting, included } = planned;
  const name = format.longDate(day);
  const inTheWay = [...marks.holidays.map((holiday) => all.holidays[holiday]), ...marks.free_days];
  const facts = [texts.week(weekNumber(day)), day !== original && texts.movedFrom(format.longDate(original)), meeting && texts.hasMeeting(meeting.name)].filter((fact) => typeof fact === "string");
  return (
    <li className={styles.day}>
      <div className={styles.dayWords}>
        <Checkbox value={original} label={name} checked={included} onChange={(event) => onInclude(event.target.checked)} />
        <div className={styles.marks}>
          {inTheWay.map((mark) => <Tag key={mark} tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>{mark}</Tag>)}
          <span className="subtle">{facts.join(" · ")}</span>
        </div>
      </div>
      <div className={styles.tools}>
        {day !== original && <Button variant="tertiary" data-size="sm" icon={<ArrowUndoIcon aria-hidden />} aria-label={texts.moveBackOne(name)} onClick={() => onMove(null)}>{texts.moveBack}</Button>}
        <Button variant="tertiary" data-size="sm" icon={<CalendarIcon aria-hidden />} aria-label={texts.moveOne(name)} onClick={() => setMoving(true)}>{texts.move}</Button>
      </div>
      {moving && <MoveDayDialog name={name} day={day} year={year} onMove={onMove} onClose={() => setMoving(false)} />}
    </li>
  );
}

function MoveDayDialog({ name, day, year, onMove, onClose }: { name: string; day: Day; year: number; onMove: (day: Day) => void; onClose: () => void }) {
  const texts = useYearTexts().plan;
  const errors = useFormErrors("plan-day", "day");
  const [to, setTo] = useState<Day | null>(day);
  const move = async () => {
    const problem = to === null ? texts.moveMissing : to.startsWith(`${year}-`) ? null : texts.moveYear(year);
    errors.set(problem === null ? [] : [{ field: "day", text: problem }]);
    if (problem !== null || to === null) return false;
    onMove(to);
    return true;
  };
  return (
    <FormDialog open title={texts.moveOne(name)} submit={texts.move} errors={errors.errors} onSubmit={move} onClose={onClose}>
      <DateInput id={errors.id("day")} label={texts.moveTo} value={to} onChange={setTo} error={errors.of("day")} />
    </FormDialog>
  );
}
