import { PencilIcon, PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type PutPerson } from "../../api";
import { useMay } from "../../commands";
import { Button, DataTable, Paragraph, Section, Switch, Tag } from "../../components";
import { PersonDialog } from "./PersonDialog";
import { RolesSection } from "./RolesSection";
import styles from "./Settings.module.css";
import { useDirectory } from "./directory";
import { useSettingsTexts } from "./texts";

const newPerson = (): PutPerson => ({
  id: newId(), name: "", email: "", phone: "", employer: "", title: "", municipality_id: null, access: "member", active: true,
});

export function PeopleTab() {
  const all = useSettingsTexts();
  const texts = all.people;
  const mayChange = useMay("person.put");
  const { people, municipalities } = useDirectory();
  const [edited, setEdited] = useState<PutPerson | null>(null);
  const [former, setFormer] = useState(false);
  const municipalityName = (id: string | null) => municipalities.find((one) => one.id === id)?.name ?? null;
  const add = mayChange && (
    <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setEdited(newPerson())}>{texts.add}</Button>
  );
  return (
    <div className={styles.tab}>
      {!mayChange && <Paragraph>{all.onlySecretary}</Paragraph>}
      <Section title={texts.heading} action={add}>
        <Switch label={texts.showFormer} checked={former} onChange={(event) => setFormer(event.target.checked)} value="former" />
        <DataTable
          caption={texts.heading}
          rows={people.filter((person) => former || person.active)}
          rowKey={(row) => row.id}
          columns={[
            { id: "name", header: all.council.name, cell: (row) => <>{row.name} {!row.active && <Tag>{texts.former}</Tag>}</>, sortBy: (row) => row.name, rowHeader: true },
            { id: "title", header: texts.jobTitle, cell: (row) => row.title, sortBy: (row) => row.title || null },
            { id: "municipality", header: texts.municipality, cell: (row) => municipalityName(row.municipality_id) ?? all.none, sortBy: (row) => municipalityName(row.municipality_id) },
            { id: "email", header: texts.email, cell: (row) => row.email },
            { id: "access", header: texts.access, cell: (row) => texts.accessRoles[row.access], sortBy: (row) => texts.accessRoles[row.access] },
            {
              id: "edit", header: all.actions,
              cell: (row) => mayChange && (
                <Button variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={all.editOne(row.name)} onClick={() => setEdited(row)}>{all.edit}</Button>
              ),
            },
          ]}
        />
      </Section>
      <RolesSection />
      {edited && <PersonDialog person={edited} municipalities={municipalities} onClose={() => setEdited(null)} />}
    </div>
  );
}
