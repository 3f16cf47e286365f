import { PencilIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type AllocationKey, type Municipality, type PutAllocationKey } from "../../api";
import { useExecute, useMay } from "../../commands";
import { Button, EmptyState, Menu, Section } from "../../components";
import { useDirectory } from "../settings/directory";
import styles from "./Costs.module.css";
import { nextVersion, versionForm, type VersionForm } from "./drafts";
import { KeyDialog } from "./KeyDialog";
import { useCostTexts } from "./texts";
import { VersionDialog } from "./VersionDialog";
import { VersionTable } from "./VersionTable";

/** The allocation keys with their versions, and the cases that use them. */
export function KeysTab() {
  const texts = useCostTexts().keys;
  const mayPut = useMay("allocation_key.put");
  const { data: keys } = useSuspenseQuery(read("costs.keys", {}));
  // Read here, so that no dialog has to wait for them.
  const { municipalities } = useDirectory();
  const [edited, setEdited] = useState<PutAllocationKey | null>(null);
  const add = mayPut && (
    <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setEdited({ id: newId(), name: "", note: "" })}>{texts.add}</Button>
  );
  return (
    <div className={styles.tables}>
      {keys.length === 0 && <EmptyState title={texts.empty} action={add}>{texts.emptyHelp}</EmptyState>}
      {keys.length > 0 && add && <div>{add}</div>}
      {keys.map((one) => <Key key={one.id} one={one} municipalities={municipalities} onEdit={() => setEdited({ id: one.id, name: one.name, note: one.note })} />)}
      {edited && <KeyDialog allocationKey={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Key({ one, municipalities, onEdit }: { one: AllocationKey; municipalities: readonly Municipality[]; onEdit: () => void }) {
  const texts = useCostTexts().keys;
  const { run } = useExecute();
  const may = { put: useMay("allocation_key.put"), remove: useMay("allocation_key.remove"), version: useMay("key_version.put") };
  const [version, setVersion] = useState<{ title: string; form: VersionForm } | null>(null);
  const isUsed = one.versions.some(({ used_by }) => used_by.length > 0);
  const action = (
    <div className="buttons">
      {may.version && (
        <Button
          variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} aria-label={texts.addVersionOf(one.name)}
          onClick={() => setVersion({ title: texts.addVersionOf(one.name), form: nextVersion(one.id, one.versions[0]) })}
        >
          {texts.addVersion}
        </Button>
      )}
      {may.put && (
        <Menu
          ariaLabel={texts.edit(one.name)}
          items={[
            { label: texts.edit(one.name), icon: <PencilIcon aria-hidden />, onSelect: onEdit },
            may.remove && !isUsed && { label: texts.remove(one.name), icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => void run({ type: "allocation_key.remove", id: one.id }) },
          ]}
        />
      )}
    </div>
  );
  return (
    <Section title={one.name} action={action}>
      {one.note !== "" && <p className={styles.line}>{one.note}</p>}
      <VersionTable one={one} onEdit={(edited) => setVersion({ title: texts.changeOne(texts.versionOf(one.name, edited.version)), form: versionForm(edited) })} />
      {version && <VersionDialog {...version} municipalities={municipalities} onClose={() => setVersion(null)} />}
    </Section>
  );
}
