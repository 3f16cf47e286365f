import { PencilIcon, TrashIcon } from "@navikt/aksel-icons";
import type { AllocationKey, KeyVersion } from "../../api";
import { useExecute, useMay } from "../../commands";
import { Button, DataTable, Details, IconButton, Link } from "../../components";
import { formatDate } from "../../format";
import styles from "./Costs.module.css";
import { KeyTable } from "./KeyTable";
import { useCostTexts, type CostTexts } from "./texts";

/** The versions of a key: when each holds, what it goes by, and where it is used. One that is used stays as it is. */
export function VersionTable({ one, onEdit }: { one: AllocationKey; onEdit: (version: KeyVersion) => void }) {
  const texts = useCostTexts().keys;
  const { run } = useExecute();
  const may = { put: useMay("key_version.put"), remove: useMay("key_version.remove") };
  if (one.versions.length === 0) return null;
  return (
    <>
      <DataTable
        caption={one.name} rows={one.versions} rowKey={(row) => row.id}
        columns={[
          { id: "version", header: texts.version, rowHeader: true, narrow: true, cell: (row) => row.version },
          { id: "period", header: texts.period, narrow: true, cell: (row) => period(texts, row) },
          { id: "basis", header: texts.basis, cell: (row) => bases(texts, row) },
          { id: "used", header: texts.usedBy, cell: (row) => <UsedBy version={row} /> },
          {
            id: "actions", header: texts.change,
            cell: (row) => {
              const name = texts.versionOf(one.name, row.version);
              if (row.used_by.length > 0) return <span className="subtle">{texts.locked}</span>;
              return (
                <div className="buttons">
                  {may.put && <Button variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={texts.changeOne(name)} onClick={() => onEdit(row)}>{texts.change}</Button>}
                  {may.remove && <IconButton label={texts.removeOne(name)} icon={<TrashIcon aria-hidden />} onClick={() => void run({ type: "key_version.remove", id: row.id })} />}
                </div>
              );
            },
          },
        ]}
      />
      {one.versions.map((version) => (
        <Details key={version.id} data-size="sm" data-color="neutral">
          <Details.Summary>{`${texts.showShares}: ${texts.versionOf(one.name, version.version)}`}</Details.Summary>
          <Details.Content>
            {version.note !== "" && <p className={styles.line}>{version.note}</p>}
            <KeyTable version={version} />
          </Details.Content>
        </Details>
      ))}
    </>
  );
}

function period(texts: CostTexts["keys"], { valid_from, holds_to }: KeyVersion): string {
  return holds_to === null ? texts.from(formatDate(valid_from)) : texts.fromTo(formatDate(valid_from), formatDate(holds_to));
}

/** «Innbyggere», or «1/3 Likt + 2/3 Innbyggere». */
function bases(texts: CostTexts["keys"], { parts }: KeyVersion): string {
  if (parts.length === 1) return parts.map(({ basis }) => texts.bases[basis]).join("");
  return parts.map(({ basis, weight }) => texts.part(weight, texts.bases[basis])).join(" + ");
}

function UsedBy({ version: { used_by: used } }: { version: KeyVersion }) {
  const texts = useCostTexts().keys;
  if (used.length === 0) return <span className="subtle">{texts.unused}</span>;
  const cases = [...new Map(used.map(({ case_id, case_title }) => [case_id, case_title])).entries()];
  return cases.map(([id, title]) => <div key={id}><Link to="/cases/$caseId" params={{ caseId: id }}>{title}</Link></div>);
}
