import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Hit, SearchQuery } from "../../api";
import { placeOf } from "../../frame/places";
import { addresses } from "../../router";
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
