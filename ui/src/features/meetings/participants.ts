import type { Function as Office } from "../../api";

/** As on a cover: who leads, who decides, who stands in, who helps. */
export const officeOrder = [
  "chair", "deputy_chair", "member", "deputy", "leader", "secretary", "adviser", "union_representative", "observer",
] as const satisfies readonly Office[];
