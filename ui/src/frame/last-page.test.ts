import { expect, test } from "vitest";
import { pageOf } from "./last-page";

test.each([
  ["/meetings?plan=true&year=2024", "/meetings?year=2024"], ["/cases?create=true", "/cases"], ["/import?path=%2Ftmp%2Fa.pdf", "/import"],
  ["/meetings/m1?tab=book", "/meetings/m1?tab=book"], ["/", "/"],
])("at %s the page that is remembered is %s", (href, page) => expect(pageOf(href)).toBe(page));
