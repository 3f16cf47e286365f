import type { Function as Office, Role } from "../../api";
import { compareNorwegian } from "../../format";

/** As on a cover: who leads, who decides, who stands in, who helps. */
const officeOrder = [
  "chair", "deputy_chair", "member", "deputy", "leader", "secretary", "adviser", "union_representative", "observer",
] as const satisfies readonly Office[];

export interface OfficeGroup {
  office: Office;
  /** By municipality, then by name; those who come for no municipality last. */
  roles: Role[];
}

/** Who takes part, by what they are. */
export function byOffice(roles: readonly Role[]): OfficeGroup[] {
  return officeOrder
    .map((office) => ({ office, roles: roles.filter((role) => role.function === office).toSorted(byMunicipality) }))
    .filter((group) => group.roles.length > 0);
}

function byMunicipality(a: Role, b: Role): number {
  if ((a.municipality_name === null) !== (b.municipality_name === null)) return a.municipality_name === null ? 1 : -1;
  return compareNorwegian(a.municipality_name ?? "", b.municipality_name ?? "") || compareNorwegian(a.person_name, b.person_name);
}
