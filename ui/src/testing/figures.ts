import type { FiguresPreview, FigureView } from "../api";
import { directory } from "./council";

const molde = directory.municipalities[0]!.id;

/** A population as it is kept. Every number is made up. */
export const population: FigureView = {
  id: "0190c000-0000-7000-8000-000000000001", kind: "population", municipality_id: molde, unit: "", value: 31_500, as_of: "2024-01-01", source: "SSB 07459", note: "",
  origin: "fetched", fetched_at: "2024-03-04T11:15:00.000Z", is_newest: true,
};

export const posts: FigureView = {
  ...population, id: "0190c000-0000-7000-8000-000000000002", kind: "headcount_permanent", municipality_id: null, unit: "Innovasjon", value: 2, as_of: "2024-03-01",
  source: "Lønnssystemet", origin: "by_hand",
};

export const engaged: FigureView = { ...posts, id: "0190c000-0000-7000-8000-000000000003", kind: "headcount_engaged", value: 3 };

export const incoming: FiguresPreview = {
  as_of: "2025-01-01", origin: "fetched", source: "SSB 07459", note: "", fetched_at: "2025-03-04T11:15:00.000Z",
  rows: [{ municipality_id: molde, name: "Molde", number: "1506", value: 31_600, before: null, change: "new" }],
};
