import { describe, expect, test } from "vitest";
import {
  compareNorwegian, daysUntil, formatDate, formatFileSize, formatKroner, formatLongDate, formatMeetingTime, parseDate, parseTime,
  weekNumber,
} from ".";

const now = new Date(2024, 1, 20);

describe("dates are read as people write them", () => {
  test.each([
    ["13.03.2024", "2024-03-13"],
    ["13.3.24", "2024-03-13"],
    ["13. 3. 2024", "2024-03-13"],
    ["13/3 2024", "2024-03-13"],
    ["8.mars", "2024-03-08"],
    ["8. mars 2025", "2025-03-08"],
    ["onsdag 13. mars 2024", "2024-03-13"],
    ["17. mai", "2024-05-17"],
    ["1. oktober 23", "2023-10-01"],
    ["8.3", "2024-03-08"],
    ["8.3.", "2024-03-08"],
    ["20240313", "2024-03-13"],
    ["2024-03-13", "2024-03-13"],
    [" 29.02.2024 ", "2024-02-29"],
  ])("%s is %s", (written, iso) => expect(parseDate(written, now)).toBe(iso));

  test.each(["29.02.2023", "31.4.24", "8. mors", "13.13.2024", "0.1.2024", "", "mars", "1.2.3.4"])("%s is no date", (written) =>
    expect(parseDate(written, now)).toBeNull());
});

test.each([["9", "09:00"], ["0930", "09:30"], ["930", "09:30"], ["9.30", "09:30"], ["kl. 13:05", "13:05"], ["24:00", null], ["12:60", null], ["ni", null]])(
  "time %s is %s", (written, time) => expect(parseTime(written)).toBe(time));

test("dates are shown the Norwegian way", () => {
  expect(formatDate("2024-03-13")).toBe("13.03.2024");
  expect(formatLongDate("2024-03-13", "nb")).toBe("onsdag 13. mars 2024");
  expect(formatLongDate("2024-03-16", "nn")).toBe("laurdag 16. mars 2024");
  expect(formatMeetingTime("2024-03-13", "09:00", "nb")).toBe("onsdag 13. mars 2024 kl.\u00a009:00");
  expect(formatMeetingTime("2024-03-13", null, "nb")).toBe("onsdag 13. mars 2024");
});

test("days are counted over the change to summer time", () => expect(daysUntil("2024-04-01", "2024-03-30")).toBe(2));

test.each([["2024-01-01", 1], ["2020-12-31", 53], ["2021-01-03", 53], ["2024-03-13", 11], ["2024-12-30", 1]])(
  "%s lies in week %i", (iso, week) => expect(weekNumber(iso)).toBe(week));

test("sizes have spaces that do not break, and a comma", () => {
  expect(formatFileSize(860)).toBe("860\u00a0byte");
  expect(formatFileSize(12_400)).toBe("12\u00a0kB");
  expect(formatFileSize(3_440_000)).toBe("3,4\u00a0MB");
});

test.each([
  [0, "0"], [5, "0,05"], [-5, "−0,05"], [100, "1"], [123_450, "1\u00a0234,50"], [-20_000_000, "−200\u00a0000"], [10_000_000_000_001, "100\u00a0000\u00a0000\u00a0000,01"],
])("%i øre is %s kroner", (ore, kroner) => expect(formatKroner(ore)).toBe(kroner));

test("names are in Norwegian order, aa as å", () =>
  expect(["Ålesund", "Øystein", "Aase", "Zeta", "Ørsta", "Ære", "M10", "M2"].toSorted(compareNorwegian)).toEqual(
    ["M2", "M10", "Zeta", "Ære", "Ørsta", "Øystein", "Ålesund", "Aase"]));
