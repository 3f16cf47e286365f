import type { KeyVersion } from "../../api";
import { formatDate } from "../../format";
import { AmountTable } from "./AmountTable";
import styles from "./Costs.module.css";
import { useCostTexts } from "./texts";

/** The parties of a version with their figures and shares, and where the figures are from. */
export function KeyTable({ version }: { version: KeyVersion }) {
  const { keys, table: texts } = useCostTexts();
  const counted = version.parts.map((part, at) => ({ ...part, at })).filter(({ basis }) => basis !== "equal");
  const shareOf = (name: string) => version.shares.find((share) => share.name === name)?.share.percent ?? "";
  return (
    <>
      <AmountTable
        caption={keys.shares(keys.versionOf(version.key_name, version.version))} first={texts.party} columns={[...counted.map(({ basis }) => keys.bases[basis]), texts.share]}
        lines={version.parties.map(({ name, figures }) => ({ name, texts: [...counted.map(({ at }) => figures[at]?.value ?? ""), shareOf(name)] }))}
      />
      <SourceLine version={version} />
    </>
  );
}

function SourceLine({ version }: { version: KeyVersion }) {
  const texts = useCostTexts().table;
  const sources = version.parties.flatMap(({ figures }) => figures).flatMap(({ source, as_of }) => {
    if (as_of === null) return source === "" ? [] : [source];
    return [source === "" ? texts.noSource(formatDate(as_of)) : texts.asOf(source, formatDate(as_of))];
  });
  if (sources.length === 0) return null;
  return <p className={`subtle ${styles.line}`}>{texts.source([...new Set(sources)].join("; "))}</p>;
}
