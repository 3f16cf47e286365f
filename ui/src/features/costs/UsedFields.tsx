import { Checkbox, Fieldset, TextInput } from "../../components";
import styles from "./Costs.module.css";
import { useCostTexts } from "./texts";
import type { WorksheetFields } from "./WorksheetDialog";

/** Shares that were agreed on instead of the computed ones, and why. */
export function UsedFields({ form, onChange, idOf, errorOf, payers }: WorksheetFields & { payers: readonly string[] }) {
  const texts = useCostTexts().form;
  const isOther = form.used.length > 0;
  if (payers.length === 0) return null;
  const start = () => payers.map((payer) => ({ payer, percent: "" }));
  const set = (payer: string, percent: string) => onChange({ used: form.used.map((share) => (share.payer === payer ? { payer, percent } : share)) });
  return (
    <Fieldset className={styles.fieldset}>
      <Fieldset.Legend className="visually-hidden">{texts.otherShares}</Fieldset.Legend>
      <Checkbox value="other" label={texts.otherShares} checked={isOther} onChange={(event) => onChange(event.target.checked ? { used: start() } : { used: [], reason: "" })} />
      {isOther && (
        <>
          <div className={styles.fields}>
            {form.used.map(({ payer, percent }, at) => (
              <TextInput
                key={payer} id={at === 0 ? idOf("used") : idOf(`used-${at}`)} label={texts.percent(payer)} value={percent} onChange={(written) => set(payer, written)}
                error={at === 0 ? errorOf("used") : undefined}
              />
            ))}
          </div>
          <TextInput id={idOf("reason")} label={texts.reason} rows={2} value={form.reason} onChange={(reason) => onChange({ reason })} error={errorOf("reason")} />
        </>
      )}
    </Fieldset>
  );
}
