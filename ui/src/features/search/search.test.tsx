import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Hit, SearchQuery } from "../../api";
import { placeOf } from "../../frame/places";
import { addresses } from "../../router";
import { comingRow } from "../../testing/meetings";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";
import { parseSearch } from "./routes";

const hit: Hit = {
  kind: "page", id: "d1", case_id: "c1", meeting_id: "m1", document_id: "d1", version_id: "v1", blob_hash: "h", page: 7, title: "Årsrapport", number: "2024/M2-005",
  snippet: [{ text: "tre ", hit: false }, { text: "prosjekter", hit: true }, { text: " i gang", hit: false }],
};
const facets = {
  kinds: [{ value: "page", label: "page", count: 1202 }], meetings: [{ value: "m1", label: "2024/M2", count: 2 }], years: [{ value: "2024", label: "2024", count: 2 }],
  purposes: [{ value: "discussion", label: "discussion", count: 2 }],
};

test("hits come as one types, marked, and are narrowed by facets; all of it stands in the address", async () => {
  const search = vi.fn((_query: SearchQuery) => ({ hits: [hit], total: 1, facets }));
  await openWindow("/search", { requests: { search } });
  await userEvent.type(screen.getByRole("searchbox"), "prosjekt");
  expect((await screen.findByText("prosjekter")).tagName).toBe("MARK");
  await userEvent.selectOptions(screen.getByLabelText("Type"), "page");
  await waitFor(() => expect(search.mock.lastCall?.[0]).toMatchObject({ words: "prosjekt", kind: "page" }));
  expect(addresses.location.href).toBe("/search?words=prosjekt&kind=page");
  expect(screen.getByText("prosjekter").closest("[lang]")?.getAttribute("lang")).toBe("nb");
  expect(screen.getByRole("option", { name: /Sider i dokumenter \(1.202\)/ })).toBeTruthy();
  await expectAccessible();
});

test("no hits says what to try, and failing says why", async () => {
  await openWindow("/search?words=xyz", { requests: { search: () => ({ hits: [], total: 0, facets: { kinds: [], meetings: [], years: [], purposes: [] } }) } });
  expect(await screen.findByText(/Vi fant ikke «xyz»/)).toBeTruthy();
});

test("a page opens at the hit, and a number that is searched for stays words", () => {
  expect(placeOf(hit, "2024 tre")).toBe("/documents/d1?page=7&words=2024+tre");
  expect(parseSearch({ words: 2024, kind: "nonsense", year: "x" })).toEqual({ words: "2024" });
});

test("the field has the focus when one comes to the page by its key", async () => {
  await openWindow("/history");
  await userEvent.keyboard("{Control>}4{/Control}");
  const field = await screen.findByRole("searchbox");
  // The heading would take it a moment later.
  await waitFor(() => expect(document.querySelector("[aria-live=polite].visually-hidden")?.textContent).toBe("Søk"));
  expect(document.activeElement).toBe(field);
});

test("more hits than are shown are told, with what to do", async () => {
  const many = (query: SearchQuery) => ({ hits: Array.from({ length: query.limit }, (_, at) => ({ ...hit, page: at + 1 })), total: 1202, facets });
  await openWindow("/search?words=prosjekt", { requests: { search: many } });
  for (let presses = 0; presses < 2; presses += 1) await userEvent.click(await screen.findByRole("button", { name: "Vis flere" }));
  expect(await screen.findByText(/de 100 treffene som passer best, av 1.202/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Vis flere" })).toBeNull();
});

test("a meeting that is gone is said to be, and one without hits keeps its name", async () => {
  const none = () => ({ hits: [], total: 0, facets: { ...facets, meetings: [] } });
  const first = await openWindow("/search?words=xyz&meeting=m9", { requests: { search: none, "meetings.list": () => [{ ...comingRow, id: "m1" }] } });
  expect(await screen.findByRole("option", { name: /Et møte som er slettet/ })).toBeTruthy();
  first.unmount();
  await openWindow("/search?words=xyz&meeting=m1", { requests: { search: none, "meetings.list": () => [{ ...comingRow, id: "m1" }] } });
  expect(await screen.findByRole("option", { name: /^2024\/M3/ })).toBeTruthy();
});
