import { describe, expect, test } from "vitest";
import type { AgendaLine } from "../../api";
import { agenda, cancelledRow, check, comingRow, heldRow, meetingPage, outcome, report, suggestion } from "../../testing/meetings";
import { moved } from "../../components";
import { agendaTime, minutesOf, overflowOf, parseMinutes } from "./agenda/clock";
import { changeCommand, nothingWritten, planCommand, planOf, withDate } from "./commands";
import { deadlineText } from "./Deadline";
import { deadlineState } from "./deadlines";
import { newestFirst } from "./documents";
import { groupMeetings, yearsOf } from "./grouping";
import { bookReport } from "./papers/report";
import { obstaclesToSending, openGroups } from "./papers/sending";
import { nb as papers } from "./papers/texts.nb";
import { nb } from "./texts.nb";

describe("the running clock", () => {
  test.each([["09:00", 540], ["00:00", 0], ["23:59", 1439], [null, null]])("%s is minute %s of the day", (clock, minutes) => expect(minutesOf(clock)).toBe(minutes));

  test("the sum counts what is set aside, and says how many cases have no time; standing ones need none", () => {
    expect(agendaTime(agenda, "09:00", "10:30")).toEqual({ sum: 115, without: 1, planned: 90, ends: "10:55" });
    const standing: AgendaLine = { ...agenda[0]!, minutes: null };
    expect(agendaTime([standing], null, "10:30")).toEqual({ sum: 0, without: 0, planned: null, ends: "09:05" });
    expect(agendaTime([], "09:00", null)).toEqual({ sum: 0, without: 0, planned: null, ends: null });
  });

  test("the line where the end is passed says so, and those after it that they lie after", () => {
    const found = agenda.map((_, index) => overflowOf(agenda, index));
    expect(found).toEqual([null, null, { kind: "passes", minutes: 15 }, { kind: "after", minutes: 15 }, { kind: "after", minutes: 25 }]);
  });

  test.each([["", null], ["45", 45], [" 20 min", 20], ["0", 0], ["1440", 1440], ["1441", undefined], ["-5", undefined], ["1,5", undefined], ["en time", undefined]])(
    "«%s» written as minutes is %s", (written, minutes) => expect(parseMinutes(written)).toBe(minutes));

  test.each([[0, "0\u00a0min"], [45, "45\u00a0min"], [60, "1\u00a0t"], [105, "1\u00a0t 45\u00a0min"]])("%i minutes are said as %s", (minutes, words) =>
    expect(nb.agenda.duration(minutes)).toBe(words));

  test("a moved line stands where it was put, forwards and backwards", () => {
    expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moved(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  });
});

describe("the list of meetings", () => {
  const undated = { ...comingRow, id: "x", number: 5, meeting: { ...comingRow.meeting, date: null } };
  const nearer = { ...comingRow, id: "y", meeting: { ...comingRow.meeting, date: "2024-04-01" } };

  test("what comes stands nearest first and without a day last, what was held latest first, cancelled apart", () => {
    const older = { ...heldRow, id: "z", meeting: { ...heldRow.meeting, date: "2024-02-14" } };
    const groups = groupMeetings([older, undated, cancelledRow, comingRow, heldRow, nearer], "2024-03-28");
    expect(groups.coming.map((row) => row.id)).toEqual([nearer.id, comingRow.id, undated.id]);
    expect(groups.past.map((row) => row.id)).toEqual([heldRow.id, older.id]);
    expect(groups.cancelled).toEqual([cancelledRow]);
  });

  test("a meeting today is still to come, and the day after it is past", () => {
    expect(groupMeetings([comingRow], "2024-04-10").coming).toHaveLength(1);
    expect(groupMeetings([comingRow], "2024-04-11").past).toHaveLength(1);
  });

  test("a year leaves the others out, and the years are the latest first", () => {
    expect(groupMeetings([comingRow, cancelledRow], "2024-03-28", 2023)).toEqual({ coming: [], past: [], cancelled: [cancelledRow] });
    expect(yearsOf([cancelledRow, comingRow, heldRow])).toEqual([2024, 2023]);
  });
});

describe("deadlines", () => {
  test.each([
    ["2024-04-03", false, "om 6\u00a0dager"],
    ["2024-03-29", false, "i morgen"],
    ["2024-03-28", false, "i dag"],
    ["2024-03-27", false, "gikk ut i går"],
    ["2024-03-20", false, "gikk ut for 8\u00a0dager siden"],
    ["2024-03-20", true, "sendt"],
  ])("%s (met: %s) is said as «%s»", (day, met, words) => expect(deadlineText(nb.deadlines, deadlineState(day, "2024-03-28", met))).toBe(words));

  test.each([[0, "I dag"], [1, "I morgen"], [-1, "I går"], [13, "Om 13\u00a0dager"], [-15, "For 15\u00a0dager siden"]])("%i days away is «%s»", (days, words) =>
    expect(nb.inDays(days)).toBe(words));
});

describe("commands", () => {
  test("a plan takes the suggestion over, and gives every standing case a case and a place of its own", () => {
    const plan = planOf(suggestion, ["r1", "r2"], nothingWritten);
    const command = planCommand("m1", "b1", plan);
    expect(command).toMatchObject({ type: "meeting.plan", id: "m1", body_id: "b1", year: 2024, number: 4, previous_id: comingRow.id, meeting: suggestion.meeting });
    if (command.type !== "meeting.plan") throw new Error("another command");
    expect(command.standing.map((standing) => standing.recurring_id)).toEqual(["r1", "r2"]);
    expect(new Set(command.standing.flatMap(({ case_id, item_id }) => [case_id, item_id])).size).toBe(4);
  });

  test("a day in another year takes the year with it", () => {
    expect(planOf(suggestion, [], withDate(nothingWritten, "2025-01-15"))).toMatchObject({ year: 2025, number: 4, meeting: { date: "2025-01-15" } });
    expect(planOf(suggestion, [], withDate(nothingWritten, null))).toMatchObject({ year: 2024, meeting: { date: null } });
  });

  test("what is written holds when another body suggests something else", () => {
    const written = { number: 9, meeting: { place: "Kinosalen", link: "" }, leftOut: ["r2"] };
    const other = { ...suggestion, number: 2, meeting: { ...suggestion.meeting, place: "Rådhuset i Aukra", start_time: "12:00" } };
    expect(planOf(other, ["r2", "r7"], written)).toMatchObject({ number: 9, standing: ["r7"], meeting: { place: "Kinosalen", start_time: "12:00" } });
  });

  test("deadlines follow a new day unless they were written; without a new day they stay as they are", () => {
    const later = { ...comingRow.meeting, date: "2024-04-17" };
    expect(changeCommand(comingRow, { meeting: later, cases_due: "2024-03-27", papers_due: "2024-04-08" })).toMatchObject({ cases_due: null, papers_due: "2024-04-08" });
    expect(changeCommand(comingRow, { meeting: comingRow.meeting, cases_due: "2024-03-27", papers_due: "2024-04-08" })).toMatchObject({ cases_due: "2024-03-27", papers_due: "2024-04-08" });
  });
});

describe("papers", () => {
  test("the report says what became of each annex and why the file is no PDF/A, each reason once", () => {
    const said = bookReport(papers.report, outcome);
    expect(said.annexes).toBe("2\u00a0vedlegg er flettet inn med 11\u00a0sider. 1 vedlegg kunne ikke flettes inn. Skillearket i møteboken sier hvorfor.");
    expect(said.leftOut).toEqual([{ annex: "«Avtale» til 2024/M3-002, side 19", text: "Filen er beskyttet med passord" }]);
    expect(said.changed).toEqual([{ annex: "«Regneark» til 2024/M3-002, side 8", text: "skjemafeltene vises utfylt og kan ikke endres" }]);
    expect(said.obstacles).toEqual(["en skrift som ikke ligger i filen i «Regneark»", "noe som ikke kunne kontrolleres i møteboken selv"]);
  });

  test("a code from a newer core gets general words, and a PDF/A has no reasons", () => {
    const [annex] = outcome.annexes;
    const newer = bookReport(papers.report, { ...outcome, pdf_a: true, annexes: [{ ...annex!, problem: "brand_new" }] });
    expect(newer.leftOut[0]?.text).toBe("noe vi ikke har ord for");
    expect(newer.obstacles).toEqual([]);
    expect(bookReport(papers.report, { ...outcome, annexes: [] }).annexes).toBe("Møtet har ingen vedlegg.");
  });

  test("what is open stands by meeting and case in the order of the agenda, without what is set aside", () => {
    expect(openGroups(meetingPage).map(({ name, checks }) => [name, checks.length])).toEqual([
      [null, 1], ["2024/M3-002 Ny fordelingsnøkkel for felles lisenser", 1], ["2024/M3-003 Status for faggruppene", 1], ["2024/M3-004 Orienteringssaker", 1],
    ]);
  });

  test("only what the core refuses stops the sending, also when it was set aside", () => {
    const checks = [check("meeting.papers_overdue", "warning", "2024-03-20"), check("meeting.without_date", "error", "", true)];
    expect(obstaclesToSending({ checks }).map(({ finding }) => finding.code)).toEqual(["meeting.without_date"]);
  });
});

describe("documents", () => {
  test("the papers stand before what was put with them, the latest first", () => {
    const of = (kind: typeof report.kind, id: string, added_at: string) => ({ ...report, id, kind, versions: [{ ...report.versions[0]!, added_at }] });
    const sorted = newestFirst([of("other", "a", "2024-03-01"), of("report", "b", "2024-03-01"), of("report", "c", "2024-03-09"), of("book", "d", "2024-01-01")]);
    expect(sorted.map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
  });
});
