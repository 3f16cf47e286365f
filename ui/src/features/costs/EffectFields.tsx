import type { KeyVersion } from "../../api";
import { Select, TextInput } from "../../components";
import { useVersionOptions } from "./KeyFields";
import { useCostTexts } from "./texts";
import type { WorksheetFields } from "./WorksheetDialog";

interface EffectFieldsProps extends WorksheetFields {
  payers: readonly string[];
  versions: readonly KeyVersion[];
}

/** Who invoices whom, and whose net effect is worked out: a host is both payer and partner. */
export function EffectFields({ form, onChange, idOf, errorOf, payers, versions }: EffectFieldsProps) {
  const texts = useCostTexts().form;
  const options = useVersionOptions(versions);
  return (
    <>
      <div className="form-row">
        <TextInput id={idOf("invoicer")} label={texts.invoicer} optional value={form.invoicer} onChange={(invoicer) => onChange({ invoicer })} error={errorOf("invoicer")} />
        <TextInput id={idOf("debtor")} label={texts.debtor} optional value={form.debtor} onChange={(debtor) => onChange({ debtor })} error={errorOf("debtor")} />
      </div>
      {payers.length > 0 && (
        <div className="form-row" role="group" aria-label={texts.net}>
          <Select
            id={idOf("host")} label={texts.host} value={form.host} error={errorOf("host")} onChange={(host) => onChange(host === "" ? { host, effect_version_id: null } : { host })}
            options={[{ value: "", label: texts.noHost }, ...payers.map((value) => ({ value, label: value }))]}
          />
          {form.host !== "" && (
            <Select
              label={texts.effectKey} description={texts.effectKeyHelp} value={form.effect_version_id ?? ""} onChange={(id) => onChange({ effect_version_id: id === "" ? null : id })}
              options={[{ value: "", label: texts.noEffectKey }, ...options]}
            />
          )}
        </div>
      )}
    </>
  );
}
