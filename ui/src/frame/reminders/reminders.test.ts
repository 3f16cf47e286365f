import { expect, test } from "vitest";
import type { Reminder } from "../../api";
import { notificationOf } from "./reminders";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

const today = "2024-03-12";
const meeting: Reminder = { kind: "meeting", day: "2024-03-13", subject: "Samarbeidsrådet 2024/M2" };
const promise = (day: string, subject: string): Reminder => ({ kind: "follow_up", day, subject });

test("nothing due is no notification", () => {
  expect(notificationOf({ today, due: [] }, nb)).toBeNull();
});

test("each line says what is due and when, as people say days", () => {
  const due = [promise("2024-03-04", "Hente tall"), promise("2024-03-11", "Svare Rauma"), { ...meeting, kind: "papers_due" as const, day: today }, meeting];
  expect(notificationOf({ today, due }, nb)).toEqual({
    title: "Samråd: 4 påminnelser",
    body: "Hente tall – for 8 dager siden\nSvare Rauma – i går\nInnkallingen skal sendes: Samarbeidsrådet 2024/M2 – i dag\nMøte: Samarbeidsrådet 2024/M2 – i morgen",
  });
});

test("what there is no room for is counted, and the title counts all", () => {
  const due = ["a", "b", "c", "d", "e"].map((what) => promise(today, what));
  expect(notificationOf({ today, due }, nn)).toEqual({ title: "Samråd: 5 påminningar", body: "a – i dag\nb – i dag\nc – i dag\nog 2 til på oversikta" });
});
