import { PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { Role } from "../../api";
import { useMay } from "../../commands";
import { Button, DataTable, DateInput, EmptyState, Section } from "../../components";
import { formatDate, today } from "../../format";
import { EndRoleDialog, GiveRoleDialog } from "./RoleDialogs";
import styles from "./Settings.module.css";
import { isWithin, useDirectory } from "./directory";
import { useSettingsTexts } from "./texts";

/** Who holds which role in which body, on any date. */
export function RolesSection() {
  const mayGive = useMay("role.give");
  const mayEnd = useMay("role.end");
  const all = useSettingsTexts();
  const texts = all.people;
  const { roles } = useDirectory();
  const [day, setDay] = useState(today());
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Role | null>(null);
  const period = (role: Role) =>
    [role.valid_from && texts.since(formatDate(role.valid_from)), role.valid_to && texts.until(formatDate(role.valid_to))].filter(Boolean).join(" ") || all.none;
  const give = mayGive && (
    <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setGiving(true)}>{texts.giveRole}</Button>
  );
  return (
    <Section title={texts.roles} action={give}>
      <div className={styles.filter}>
        <DateInput label={texts.rolesOn} value={day} onChange={(iso) => setDay(iso ?? today())} />
      </div>
      <DataTable
        caption={texts.roles}
        rows={roles.filter((role) => isWithin(day, role))}
        rowKey={(row) => row.id}
        empty={<EmptyState title={texts.noRoles} />}
        columns={[
          { id: "person", header: texts.person, cell: (row) => row.person_name, sortBy: (row) => row.person_name, rowHeader: true },
          { id: "body", header: texts.body, cell: (row) => row.body_name, sortBy: (row) => row.body_name },
          { id: "function", header: texts.function, cell: (row) => texts.functions[row.function], sortBy: (row) => texts.functions[row.function] },
          { id: "municipality", header: texts.forMunicipality, cell: (row) => row.municipality_name ?? all.none, sortBy: (row) => row.municipality_name },
          { id: "period", header: texts.period, cell: period },
          {
            id: "end", header: all.actions,
            cell: (row) => mayEnd && (
              <Button variant="tertiary" data-size="sm" aria-label={texts.endOne(row.person_name, texts.functions[row.function])} onClick={() => setEnding(row)}>{texts.end}</Button>
            ),
          },
        ]}
      />
      {giving && <GiveRoleDialog onClose={() => setGiving(false)} />}
      {ending && <EndRoleDialog role={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}
