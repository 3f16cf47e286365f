import { CheckmarkIcon, DownloadIcon, FilesIcon, PencilIcon, TrashIcon, XMarkIcon } from "@navikt/aksel-icons";
import type { KeyVersion, WorksheetView } from "../../api";
import { useExecute, useMay, useSaveList } from "../../commands";
import { Alert, Details, Menu, Tag } from "../../components";
import { formatDate } from "../../format";
import styles from "./Costs.module.css";
import { AgainstAdopted, MoreTables } from "./MoreTables";
import { PayerTable } from "./PayerTable";
import { useCostTexts, type CostTexts } from "./texts";

interface WorksheetPartProps {
  view: WorksheetView;
  lang: string;
  effectKey: KeyVersion | undefined;
  onEdit: () => void;
  onCopy: () => void;
}

/** One worksheet: what it pays for, who bears how much, and what can be done with it. */
export function WorksheetPart({ view, lang, effectKey, onEdit, onCopy }: WorksheetPartProps) {
  const texts = useCostTexts();
  const { draft, figures, is_adopted: isAdopted } = view;
  return (
    <li className={styles.sheet}>
      <div className={styles.head}>
        <h3 lang={lang}>{draft.title}</h3>
        {isAdopted ? <Tag tone="success" icon={<CheckmarkIcon aria-hidden />}>{texts.holds}</Tag> : <Tag>{texts.whatIf}</Tag>}
        <SheetMenu view={view} onEdit={onEdit} onCopy={onCopy} />
      </div>
      <p className={styles.line}>{about(texts, view)}</p>
      {!view.key_holds && (
        <Alert data-color="warning" data-size="sm">
          {texts.keyNotHolding(view.key.version, formatDate(draft.effective_from))} {view.holding_version !== null && texts.otherHolds(view.holding_version)}
        </Alert>
      )}
      <PayerTable caption={draft.title} figures={figures} proratedBy={draft.prorated_by} />
      {figures.differs && <p className={styles.line} lang={lang}>{texts.reason(draft.reason)}</p>}
      {draft.note !== "" && <p className={styles.line} lang={lang}>{draft.note}</p>}
      {view.against_adopted && <AgainstAdopted rows={view.against_adopted} />}
      <Details data-size="sm" data-color="neutral">
        <Details.Summary>{texts.details}</Details.Summary>
        <Details.Content><MoreTables preview={view} proratedBy={draft.prorated_by} effectKey={effectKey} /></Details.Content>
      </Details>
    </li>
  );
}

/** «Årslønn 1 000 000,00 kr i året, fra 01.05.2024, ganger 1,33 (sosiale kostnader). Felles enhet fakturerer Molde». */
function about(texts: CostTexts, { draft, figures }: WorksheetView): string {
  const said = draft.recurs === "yearly" ? texts.yearly : texts.once;
  const parts = [
    said(texts.bases[draft.basis], figures.basis.text, formatDate(draft.effective_from)),
    ...(draft.effective_to === null ? [] : [texts.to(formatDate(draft.effective_to))]),
    ...draft.factors.map(({ value, holds }) => texts.times(value, holds)),
  ];
  const invoice = draft.invoicer === "" || draft.debtor === "" ? "" : ` ${texts.invoice(draft.invoicer, draft.debtor)}.`;
  return `${parts.join(", ")}.${invoice}`;
}

function SheetMenu({ view, onEdit, onCopy }: Pick<WorksheetPartProps, "view" | "onEdit" | "onCopy">) {
  const texts = useCostTexts();
  const { run } = useExecute();
  const may = { put: useMay("worksheet.put"), adopt: useMay("worksheet.adopt"), remove: useMay("worksheet.remove") };
  const { save } = useSaveList("costs.save_invoice_basis", texts);
  const { id, case_id, draft, figures, is_adopted: isAdopted } = view;
  const toFile = (format: "pdf" | "xlsx", payer?: string) => () => {
    const name = texts.basisFile([draft.title, payer].filter(Boolean).join(" "));
    void save(name, format, (path) => ({ case_id, worksheet_id: id, format, path, ...(payer === undefined ? {} : { payer }) }));
  };
  const icon = <DownloadIcon aria-hidden />;
  return (
    <Menu
      ariaLabel={texts.more(draft.title)}
      items={[
        may.put && { label: texts.edit, icon: <PencilIcon aria-hidden />, onSelect: onEdit },
        may.put && { label: texts.copy, icon: <FilesIcon aria-hidden />, onSelect: onCopy },
        may.adopt && {
          label: isAdopted ? texts.release : texts.adopt, icon: isAdopted ? <XMarkIcon aria-hidden /> : <CheckmarkIcon aria-hidden />,
          onSelect: () => void run({ type: "worksheet.adopt", id, is_adopted: !isAdopted }),
        },
        { label: texts.savePdf, icon, onSelect: toFile("pdf") },
        { label: texts.saveXlsx, icon, onSelect: toFile("xlsx") },
        ...figures.payers.map(({ name }) => ({ label: texts.savePayer(name), icon, onSelect: toFile("pdf", name) })),
        may.remove && { label: texts.remove, icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => void run({ type: "worksheet.remove", id }) },
      ]}
    />
  );
}
