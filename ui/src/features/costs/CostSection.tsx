import { PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type CaseView } from "../../api";
import { useMay } from "../../commands";
import { Button, Link, Section } from "../../components";
import styles from "./Costs.module.css";
import { copyOf, formOf, newWorksheet, type WorksheetForm } from "./drafts";
import { PlaceholderHelp } from "./PlaceholderHelp";
import { useCostTexts } from "./texts";
import { WorksheetDialog } from "./WorksheetDialog";
import { WorksheetPart } from "./WorksheetPart";

/** What the case costs and who bears it: the worksheet that holds, and the what-ifs beside it. */
export function CostSection({ view }: { view: Pick<CaseView, "id" | "language"> }) {
  const texts = useCostTexts();
  const mayPut = useMay("worksheet.put");
  const { data: sheets } = useSuspenseQuery(read("costs.worksheets", { case_id: view.id }));
  const { data: keys } = useSuspenseQuery(read("costs.keys", {}));
  const [edited, setEdited] = useState<WorksheetForm | null>(null);
  if (!mayPut && sheets.length === 0) return null;
  const versions = keys.flatMap((key) => key.versions);
  const hasKeys = versions.length > 0;
  const action = mayPut && hasKeys && (
    <Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setEdited(newWorksheet())}>{texts.add}</Button>
  );
  const adopted = sheets.find((sheet) => sheet.is_adopted);
  return (
    <Section title={texts.title} action={action}>
      {sheets.length === 0 && (
        <p className={`subtle ${styles.line}`}>
          {texts.empty} {!hasKeys && <>{texts.needsKey} <Link to="/settings" search={{ tab: "keys" }}>{texts.toKeys}</Link></>}
        </p>
      )}
      {sheets.length > 0 && (
        <ul className={styles.list}>
          {sheets.map((sheet) => (
            <WorksheetPart
              key={sheet.id} view={sheet} lang={view.language} effectKey={versions.find(({ id }) => id === sheet.draft.effect_version_id)}
              onEdit={() => setEdited(formOf(sheet))} onCopy={() => setEdited(copyOf(sheet))}
            />
          ))}
        </ul>
      )}
      {adopted && mayPut && <PlaceholderHelp sheet={adopted} />}
      {edited && <WorksheetDialog caseId={view.id} form={edited} versions={versions} onClose={() => setEdited(null)} />}
    </Section>
  );
}
