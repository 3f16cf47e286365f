import type { Reminder, Reminders } from "../../api";
import { daysUntil } from "../../format";
import type { ReminderTexts } from "./texts";

/** Lines that a notification has room for. */
const LINES = 4;

/** What a notification says of all that is due; nothing when nothing is. */
export function notificationOf({ due, today }: Reminders, texts: ReminderTexts): { title: string; body: string } | null {
  if (due.length === 0) return null;
  const shown = due.length > LINES ? due.slice(0, LINES - 1) : due;
  const lines = shown.map((reminder) => lineOf(reminder, today, texts));
  if (shown.length < due.length) lines.push(texts.more(due.length - shown.length));
  return { title: texts.title(due.length), body: lines.join("\n") };
}

function lineOf({ kind, day, subject }: Reminder, today: string, texts: ReminderTexts): string {
  const days = daysUntil(day, today);
  const when = days > 0 ? texts.tomorrow : days === 0 ? texts.today : days === -1 ? texts.yesterday : texts.daysAgo(-days);
  return texts.line(texts.kinds[kind](subject), when);
}
