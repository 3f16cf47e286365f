import { useState } from "react";
import type { KeyVersionDraft, Municipality } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Alert, DateInput, FormDialog, TextInput } from "../../components";
import { useErrorText } from "../../texts";
import { AmountTable } from "./AmountTable";
import styles from "./Costs.module.css";
import type { VersionForm } from "./drafts";
import { PartFields } from "./PartFields";
import { PartyList } from "./PartyList";
import { useCostTexts } from "./texts";
import { useKeyPreview } from "./use-preview";

/** The draft as the core computes it; null while parties are without names. The day does not change the shares. */
function computable({ valid_from, valid_to, parts, parties, note }: VersionForm): KeyVersionDraft | null {
  if (parties.length === 0 || parties.some(({ name }) => name.trim() === "")) return null;
  return { valid_from: valid_from ?? "2000-01-01", valid_to, parts, parties, note };
}

interface VersionDialogProps {
  title: string;
  form: VersionForm;
  municipalities: readonly Municipality[];
  onClose: () => void;
}

/** A version of a key: when it holds, what it goes by, who shares, and the shares that come of it. */
export function VersionDialog({ title, form, municipalities, onClose }: VersionDialogProps) {
  const { keys, table } = useCostTexts();
  const texts = keys.form;
  const { run } = useExecute();
  const errors = useFormErrors("version", "valid_from");
  const [now, setNow] = useState(form);
  const { shares, error } = useKeyPreview(computable(now));
  const errorText = useErrorText();
  const change = (changes: Partial<VersionForm>) => setNow((before) => ({ ...before, ...changes }));
  const save = async () => {
    const nameless = now.parties.find((party) => party.name.trim() === "");
    const problems = [
      ...(now.valid_from === null ? [{ field: "valid_from", text: texts.fromMissing }] : []),
      ...(nameless ? [{ field: `name-${nameless.id}`, text: texts.nameMissing }] : []),
    ];
    errors.set(problems);
    const { valid_from } = now;
    if (problems.length > 0 || valid_from === null) return false;
    return (await run({ type: "key_version.put", ...now, valid_from }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open size="wide" title={title} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <div className="form-row">
        <DateInput id={errors.id("valid_from")} label={texts.validFrom} value={now.valid_from} onChange={(valid_from) => change({ valid_from })} error={errors.of("valid_from")} />
        <DateInput id={errors.id("valid_to")} label={texts.validTo} optional description={texts.validToHelp} value={now.valid_to} onChange={(valid_to) => change({ valid_to })} error={errors.of("valid_to")} />
      </div>
      <PartFields form={now} onChange={setNow} weightId={errors.id("weight")} error={errors.of("weight")} />
      <PartyList form={now} municipalities={municipalities} onChange={change} idOf={errors.id} errorOf={errors.of} />
      <TextInput label={texts.agreed} optional value={now.note} onChange={(note) => change({ note })} />
      <section className={styles.preview} aria-label={texts.preview}>
        <strong>{texts.preview}</strong>
        <div role="status">
          {error && <Alert data-color="warning" data-size="sm">{errorText(error)}</Alert>}
          {!error && shares === null && <p className={`subtle ${styles.line}`}>{texts.waiting}</p>}
        </div>
        {shares && (
          <AmountTable
            caption={texts.preview} first={texts.partyName} columns={[texts.payer, table.share]}
            lines={shares.map(({ name: party, payer, share }) => ({ name: party, texts: [payer, share.percent] }))}
          />
        )}
      </section>
    </FormDialog>
  );
}
