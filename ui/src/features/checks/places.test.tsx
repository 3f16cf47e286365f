import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Check, TextPart } from "../../api";
import { annex, view } from "../../testing/cases";
import { check } from "../../testing/meetings";
import type { PretendedShell } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { quotedWords } from "./places";

const place = `/cases/${view.id}`;
const section = view.sections[0]!;

function at(part: TextPart, id: string | null, line = 1): Check {
  const found = check("sum.equation", "warning", "34 + 5 + 10 = 48 ansatte i enhetene");
  return { ...found, finding: { ...found.finding, where: { part, id, line } } };
}

const reads = (checks: Check[]): PretendedShell["requests"] => ({
  "cases.get": () => ({ case: view, checks, placeholders: [] }), "meetings.list": () => [], "documents.get": () => annex, "documents.text": () => [], "documents.found_forms": () => [],
});

test("a finding leads to its section, also a second time", async () => {
  await openWindow(place, { requests: reads([at("section", section.id)]) });
  const link = await screen.findByRole("link", { name: "Gå til avsnittet" });
  await userEvent.click(link);
  await waitFor(() => expect(document.activeElement?.id).toBe(`place-${section.id}`));
  link.focus();
  await userEvent.click(link);
  await waitFor(() => expect(document.activeElement?.id).toBe(`place-${section.id}`));
});

test("the address of a place opens the page at it", async () => {
  await openWindow(`${place}#place-proposal`, { requests: reads([]) });
  await waitFor(() => expect(document.activeElement?.id).toBe("place-proposal"));
});

test("words in an annex are found again in the document, and the annex itself on the page", async () => {
  const { unmount } = await openWindow(place, { requests: reads([at("annex", annex.id, 12)]) });
  const link = await screen.findByRole("link", { name: "Gå til vedlegget" });
  expect(new URLSearchParams(link.getAttribute("href")?.split("?")[1]).get("words")).toBe("34 + 5 +");
  unmount();
  await openWindow(place, { requests: reads([at("annex", annex.id, 0)]) });
  await userEvent.click(await screen.findByRole("link", { name: "Gå til vedlegget" }));
  await waitFor(() => expect(document.activeElement?.id).toBe(`place-${annex.id}`));
});

test("a finding about the whole case leads nowhere else", async () => {
  await openWindow(place, { requests: reads([at("whole", null, 0)]) });
  await screen.findByText(/Regnestykket/);
  expect(screen.queryByRole("link", { name: /^Gå til (?!innhold)/ })).toBeNull();
});

test("a few words of a quote are enough to find it again", () => {
  expect(quotedWords("Mer informasjon om kundeservice finner du her")).toBe("Mer informasjon om kundeservice");
});
