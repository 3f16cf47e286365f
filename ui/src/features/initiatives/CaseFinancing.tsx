import { LinkIcon, PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { newId, read, type CaseId } from "../../api";
import { useMay } from "../../commands";
import { Link, Section } from "../../components";
import { useCouncilLanguage } from "../settings/directory";
import { ChooseInitiativeDialog } from "./ChooseInitiativeDialog";
import { EditButton } from "./EditButton";
import { InitiativeDialog } from "./InitiativeDialog";
import { newInitiative } from "./initiatives";
import styles from "./Initiatives.module.css";
import { GateTag, MoneyTags } from "./StatusTags";
import { useInitiativeTexts } from "./texts";

/** The initiatives that a case considers, on the case's own page. */
export function CaseFinancing({ caseId }: { caseId: CaseId }) {
  const texts = useInitiativeTexts();
  const { data: initiatives } = useSuspenseQuery(read("initiatives.of_case", { case_id: caseId }));
  const lang = useCouncilLanguage();
  const editable = useMay("initiative.put");
  const [open, setOpen] = useState<"new" | "link" | null>(null);
  if (initiatives.length === 0 && !editable) return null;
  const close = () => setOpen(null);
  const action = editable && (
    <div className={styles.tags}>
      <EditButton icon={<PlusIcon aria-hidden />} onClick={() => setOpen("new")}>{texts.add}</EditButton>
      <EditButton icon={<LinkIcon aria-hidden />} onClick={() => setOpen("link")}>{texts.onCase.link}</EditButton>
    </div>
  );
  return (
    <Section title={texts.onCase.title} action={action}>
      {initiatives.length === 0 && <p className={`subtle ${styles.none}`}>{texts.onCase.none}</p>}
      <ul className={styles.cards}>
        {initiatives.map((view) => (
          <li key={view.id} className={styles.card}>
            <Link lang={lang} to="/initiatives/$initiativeId" params={{ initiativeId: view.id }}>{view.title}</Link>
            <div className={styles.tags}><GateTag gate={view.gate} /><MoneyTags money={view.money} /></div>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {open === "new" && <InitiativeDialog isNew stays initiative={newInitiative(newId(), caseId)} onClose={close} />}
        {open === "link" && <ChooseInitiativeDialog caseId={caseId} onClose={close} />}
      </Suspense>
    </Section>
  );
}
