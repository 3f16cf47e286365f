import table from "../../../tests/kernel/access.snap?raw";
import type { AccessRole, Right } from "../api";

/** What Rust lets each role do, as its tests have committed it: the same as `council.state` answers. */
const rows = table.split("\n").flatMap((row) => {
  const [, right, roles] = /^(\S.*?)\s{1,}((?:secretary|member|group_leader|adviser|reader)\b.*)$/.exec(row) ?? [];
  // Founding is for a folder where nobody has a role yet; nobody is told of it.
  return right && roles && right !== "council.set_up" ? [{ right: right as Right, roles: roles.split(" ") }] : [];
});

export const roles = ["secretary", "member", "group_leader", "adviser", "reader"] as const satisfies readonly AccessRole[];

export function rightsOf(role: AccessRole): Right[] {
  return rows.filter((row) => row.roles.includes(role)).map(({ right }) => right);
}
