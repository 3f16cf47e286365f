import { Suspense, useState } from "react";
import type { InitiativeView, SourceView } from "../../api";
import { DataTable, Section, type Column } from "../../components";
import { formatKroner } from "../../format";
import { EditButton } from "./EditButton";
import styles from "./Initiatives.module.css";
import { SourcesDialog } from "./SourcesDialog";
import { useInitiativeTexts } from "./texts";

/** Who pays how much in which year. */
export function Sources({ view, editable }: { view: InitiativeView; editable: boolean }) {
  const texts = useInitiativeTexts().lines;
  const [editing, setEditing] = useState(false);
  const columns: Column<SourceView>[] = [
    { id: "payer", header: texts.payer, rowHeader: true, cell: (source) => source.name },
    { id: "year", header: texts.year, narrow: true, cell: (source) => source.year },
    { id: "amount", header: texts.amount, align: "end", narrow: true, cell: (source) => formatKroner(source.amount_ore) },
  ];
  return (
    <Section title={texts.sources} action={editable && <EditButton onClick={() => setEditing(true)}>{texts.editSources}</EditButton>}>
      <DataTable caption={texts.sources} columns={columns} rows={view.sources} rowKey={(source) => source.id} empty={<p className={`subtle ${styles.none}`}>{texts.noSources}</p>} />
      <Suspense fallback={null}>{editing && <SourcesDialog view={view} onClose={() => setEditing(false)} />}</Suspense>
    </Section>
  );
}
