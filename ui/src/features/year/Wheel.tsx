import type { Body, MeetingStatus } from "../../api";
import { formatDate } from "../../format";
import { useLanguage } from "../../texts";
import { angleOf, arc, countOf, pointAt, type Entry } from "./entries";
import { useYearTexts } from "./texts";
import styles from "./Year.module.css";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const firstOf = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}-01`;

/** The body's year as a circle, January at the top. It says nothing that the table does not. */
export function Wheel({ body, year, entries }: { body: Body; year: number; entries: readonly Entry[] }) {
  const texts = useYearTexts().overview;
  const facts = texts.facts(countOf(entries, "meeting"), countOf(entries, "deadline"), countOf(entries, "holiday"), countOf(entries, "free"));
  return (
    <div className={styles.wheel}>
      <svg viewBox="-200 -200 400 400" role="img" aria-label={texts.wheel(body.name, year, facts)}>
        <Face year={year} />
        {entries.map((entry) => <Mark key={keyOf(entry)} entry={entry} year={year} />)}
      </svg>
      <Legend />
    </div>
  );
}

export function keyOf(entry: Entry): string {
  if (entry.kind === "meeting") return `meeting ${entry.meeting.id}`;
  if (entry.kind === "deadline") return `${entry.which} ${entry.meeting.id}`;
  return entry.kind === "holiday" ? entry.holiday : entry.free.id;
}

function Face({ year }: { year: number }) {
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language === "en" ? "en-GB" : `${language}-NO`, { month: "short" });
  return (
    <>
      {[165, 140, 80].map((radius) => <circle key={radius} r={radius} className={styles.ring} />)}
      {months.map((month) => {
        const [inner, outer] = [pointAt(angleOf(firstOf(year, month), year), 80), pointAt(angleOf(firstOf(year, month), year), 165)];
        const label = pointAt(angleOf(`${year}-${String(month).padStart(2, "0")}-15`, year), 184);
        return (
          <g key={month}>
            <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={styles.ring} />
            <text x={label.x} y={label.y} className={styles.month}>{name.format(new Date(year, month - 1, 15)).replace(".", "")}</text>
          </g>
        );
      })}
      <text className={styles.middle}>{year}</text>
    </>
  );
}

function Mark({ entry, year }: { entry: Entry; year: number }) {
  const at = angleOf(entry.day, year);
  if (entry.kind === "free") return <path d={arc(at, angleOf(entry.free.last_day, year, 1), 152)} className={styles.free}><title>{entry.free.name}</title></path>;
  if (entry.kind === "holiday") {
    const [inner, outer] = [pointAt(at, 142), pointAt(at, 163)];
    return <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={styles.holiday} />;
  }
  const { x, y } = pointAt(at, entry.kind === "deadline" ? 94 : 120);
  if (entry.kind === "deadline") return <path d={`M ${x} ${y - 5} L ${x + 5} ${y + 4} L ${x - 5} ${y + 4} Z`} className={styles.deadline} />;
  return <g transform={`translate(${x} ${y})`}><title>{`${entry.meeting.name} ${formatDate(entry.day)}`}</title><MeetingShape status={entry.meeting.status} /></g>;
}

/** A ring is to come, a square is held, a cross is cancelled: the shape says it, the colour only helps. */
function MeetingShape({ status }: { status: MeetingStatus }) {
  if (status === "cancelled") return <path d="M -7 -7 L 7 7 M 7 -7 L -7 7" className={styles.cancelled} />;
  if (status === "planned" || status === "called" || status === "running") return <circle r={8} className={styles.open} />;
  return <rect x={-7.5} y={-7.5} width={15} height={15} rx={1} className={styles.held} />;
}

function Legend() {
  const texts = useYearTexts().overview;
  const signs = {
    open: <MeetingShape status="planned" />, held: <MeetingShape status="held" />, cancelled: <MeetingShape status="cancelled" />,
    deadline: <path d="M 0 -6 L 6 5 L -6 5 Z" className={styles.deadline} />, holiday: <line y1={-10} y2={10} className={styles.holiday} />,
    free: <line x1={-10} x2={10} className={styles.free} />,
  };
  return (
    <ul className={styles.legend} aria-label={texts.legend}>
      {(["open", "held", "cancelled", "deadline", "holiday", "free"] as const).map((sign) => (
        <li key={sign}><svg viewBox="-12 -12 24 24" aria-hidden>{signs[sign]}</svg>{texts.marks[sign]}</li>
      ))}
    </ul>
  );
}
