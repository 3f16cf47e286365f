import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import type { KeyPart } from "../../api";
import { Button, Fieldset, IconButton, Select, TextInput } from "../../components";
import styles from "./Costs.module.css";
import { withoutPart, withPart, type VersionForm } from "./drafts";
import { useCostTexts } from "./texts";

const bases = ["headcount", "population", "equal", "percent"] as const;

interface PartFieldsProps {
  form: VersionForm;
  onChange: (form: VersionForm) => void;
  weightId: string;
  error: string | undefined;
}

/** What a key goes by: one thing, or several with a weight each. */
export function PartFields({ form, onChange, weightId, error }: PartFieldsProps) {
  const { keys } = useCostTexts();
  const texts = keys.form;
  const { parts } = form;
  const set = (at: number, changes: Partial<KeyPart>) => onChange({ ...form, parts: parts.map((part, index) => (index === at ? { ...part, ...changes } : part)) });
  // A part that is left alone is the whole key.
  const remove = (at: number) => {
    const left = withoutPart(form, at);
    onChange(left.parts.length === 1 ? { ...left, parts: left.parts.map((part) => ({ ...part, weight: "1" })) } : left);
  };
  return (
    <Fieldset className={styles.fieldset}>
      <Fieldset.Legend>{texts.parts}</Fieldset.Legend>
      {parts.map(({ basis, weight }, at) => (
        <div key={at} className={styles.fields} role="group" aria-label={texts.partBasis(at + 1)}>
          <Select label={texts.partBasis(at + 1)} value={basis} onChange={(chosen) => set(at, { basis: chosen })} options={bases.map((value) => ({ value, label: keys.bases[value] }))} />
          {parts.length > 1 && (
            <>
              <TextInput
                id={at === 0 ? weightId : `${weightId}-${at}`} label={texts.weight} description={texts.weightHelp} value={weight} onChange={(written) => set(at, { weight: written })}
                error={at === 0 ? error : undefined}
              />
              <div><IconButton label={texts.removePart(at + 1)} icon={<TrashIcon aria-hidden />} onClick={() => remove(at)} /></div>
            </>
          )}
        </div>
      ))}
      <div><Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => onChange(withPart(form))}>{texts.addPart}</Button></div>
    </Fieldset>
  );
}
