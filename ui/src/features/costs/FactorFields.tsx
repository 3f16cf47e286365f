import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import type { CostFactor } from "../../api";
import { Button, Fieldset, IconButton, TextInput } from "../../components";
import styles from "./Costs.module.css";
import { useCostTexts } from "./texts";
import type { WorksheetFields } from "./WorksheetDialog";

/** What the amount is multiplied by, each with what it holds. */
export function FactorFields({ form, onChange, idOf, errorOf }: WorksheetFields) {
  const texts = useCostTexts().form;
  const { factors } = form;
  const set = (at: number, changes: Partial<CostFactor>) => onChange({ factors: factors.map((factor, index) => (index === at ? { ...factor, ...changes } : factor)) });
  const field = (name: string, at: number) => (at === 0 ? idOf(name) : idOf(`${name}-${at}`));
  return (
    <Fieldset className={styles.fieldset}>
      <Fieldset.Legend>{texts.factors}</Fieldset.Legend>
      <Fieldset.Description>{texts.factorsHelp}</Fieldset.Description>
      {factors.map(({ value, holds }, at) => (
        <div key={at} className={styles.row} role="group" aria-label={texts.factor(at + 1)}>
          <TextInput id={field("factors", at)} label={texts.value} value={value} onChange={(written) => set(at, { value: written })} error={at === 0 ? errorOf("factors") : undefined} />
          <TextInput id={field("holds", at)} label={texts.holds} value={holds} onChange={(written) => set(at, { holds: written })} error={holds.trim() === "" ? errorOf("holds") : undefined} />
          <IconButton label={texts.removeFactor(at + 1)} icon={<TrashIcon aria-hidden />} onClick={() => onChange({ factors: factors.filter((_, index) => index !== at) })} />
        </div>
      ))}
      <div>
        <Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => onChange({ factors: [...factors, { value: "", holds: "" }] })}>{texts.addFactor}</Button>
      </div>
    </Fieldset>
  );
}
