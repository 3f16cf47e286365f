import { useState } from "react";
import type { Alternative, InitiativeView } from "../../api";
import { DataTable, Section, type Column } from "../../components";
import { formatDate } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import { AlternativesDialog } from "./AlternativesDialog";
import { EditButton } from "./EditButton";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";

/** What else could be done, what would come of it, and why it is out of the question. */
export function Alternatives({ view, editable }: { view: InitiativeView; editable: boolean }) {
  const texts = useInitiativeTexts().alternatives;
  const lang = useCouncilLanguage();
  const [editing, setEditing] = useState(false);
  const excluded = ({ excluded_why, excluded_by, excluded_on }: Alternative) => {
    const who = [excluded_by, excluded_on && formatDate(excluded_on)].filter(Boolean).join(", ");
    return [excluded_why, who && texts.byWhom(who)].filter(Boolean).join(" ");
  };
  const columns: Column<Alternative>[] = [
    { id: "text", header: texts.text, rowHeader: true, cell: (alternative) => <span lang={lang}>{alternative.text}</span> },
    { id: "consequence", header: texts.consequence, cell: (alternative) => <span lang={lang}>{alternative.consequence}</span> },
    { id: "excluded", header: texts.excluded, cell: (alternative) => (alternative.excluded_why === "" ? <span className="subtle">{texts.possible}</span> : <span lang={lang}>{excluded(alternative)}</span>) },
  ];
  return (
    <Section title={texts.title} action={editable && <EditButton onClick={() => setEditing(true)}>{texts.edit}</EditButton>}>
      <DataTable caption={texts.title} columns={columns} rows={view.alternatives} rowKey={({ id }) => id} empty={<p className={`subtle ${styles.none}`}>{texts.none}</p>} />
      {editing && <AlternativesDialog view={view} onClose={() => setEditing(false)} />}
    </Section>
  );
}
