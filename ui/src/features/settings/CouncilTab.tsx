import { PencilIcon, PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type CouncilFrame, type Municipality } from "../../api";
import { useMay } from "../../commands";
import { Button, DataTable, Paragraph, Section, Tag } from "../../components";
import { formatDate } from "../../format";
import { CouncilForm } from "./CouncilForm";
import { MunicipalityDialog } from "./MunicipalityDialog";
import styles from "./Settings.module.css";
import { useDirectory } from "./directory";
import { useSettingsTexts } from "./texts";

const newMunicipality = (): Municipality => ({
  id: newId(), number: "", org_number: null, name: "", language_form: "neutral", is_host: false, valid_from: null, valid_to: null,
});

export function CouncilTab() {
  const texts = useSettingsTexts();
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  const mayChange = useMay("council.change");
  return (
    <div className={styles.tab}>
      {!mayChange && <Paragraph>{texts.onlySecretary}</Paragraph>}
      {state.council && <CouncilForm key={frameKey(state.council)} frame={state.council} disabled={!mayChange} />}
      <Municipalities />
    </div>
  );
}

/** The form starts anew when the council was changed elsewhere, or taken back. */
const frameKey = (frame: CouncilFrame) => [frame.name, frame.short_name, frame.language].join("\n");

function Municipalities() {
  const mayChange = useMay("municipality.put");
  const all = useSettingsTexts();
  const texts = all.council;
  const { municipalities } = useDirectory();
  const [edited, setEdited] = useState<Municipality | null>(null);
  const add = mayChange && (
    <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setEdited(newMunicipality())}>{texts.addMunicipality}</Button>
  );
  return (
    <Section title={texts.municipalities} action={add}>
      <DataTable
        caption={texts.municipalities}
        rows={municipalities}
        rowKey={(row) => row.id}
        columns={[
          { id: "number", header: texts.number, cell: (row) => row.number, sortBy: (row) => row.number, narrow: true },
          { id: "name", header: texts.name, cell: (row) => row.name, sortBy: (row) => row.name, rowHeader: true },
          { id: "org", header: texts.orgNumber, cell: (row) => row.org_number ?? all.none, narrow: true },
          { id: "form", header: texts.languageForm, cell: (row) => texts.languageForms[row.language_form], sortBy: (row) => row.language_form },
          { id: "host", header: texts.host, cell: (row) => row.is_host && <Tag tone="info">{texts.host}</Tag> },
          { id: "from", header: texts.from, cell: (row) => (row.valid_from ? formatDate(row.valid_from) : all.none), narrow: true },
          { id: "to", header: texts.to, cell: (row) => (row.valid_to ? formatDate(row.valid_to) : all.none), narrow: true },
          {
            id: "edit", header: all.actions,
            cell: (row) => mayChange && (
              <Button variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={all.editOne(row.name)} onClick={() => setEdited(row)}>{all.edit}</Button>
            ),
          },
        ]}
      />
      {edited && <MunicipalityDialog municipality={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
