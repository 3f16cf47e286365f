import { DateInput, Select, TextInput } from "../../components";
import { useCostTexts } from "./texts";
import type { WorksheetFields } from "./WorksheetDialog";

const bases = ["salary", "contract", "invoice", "other"] as const;
const recurrences = ["yearly", "once"] as const;
const methods = ["none", "months", "days"] as const;

/** What it pays for, how much, how often and from when. */
export function BasisFields({ form, onChange, idOf, errorOf }: WorksheetFields) {
  const all = useCostTexts();
  const texts = all.form;
  return (
    <>
      <TextInput id={idOf("title")} label={texts.object} value={form.title} onChange={(title) => onChange({ title })} error={errorOf("title")} />
      <div className="form-row">
        <Select label={texts.basis} value={form.basis} onChange={(basis) => onChange({ basis })} options={bases.map((value) => ({ value, label: all.bases[value] }))} />
        <TextInput id={idOf("amount")} label={texts.amount} description={texts.amountHelp} value={form.amount} onChange={(amount) => onChange({ amount })} error={errorOf("amount")} />
        <Select label={texts.recurs} value={form.recurs} onChange={(recurs) => onChange({ recurs })} options={recurrences.map((value) => ({ value, label: texts.recurrences[value] }))} />
      </div>
      <div className="form-row">
        <DateInput id={idOf("effective_from")} label={texts.from} value={form.effective_from} onChange={(effective_from) => onChange({ effective_from })} error={errorOf("effective_from")} />
        <DateInput id={idOf("valid_to")} label={texts.to} optional value={form.effective_to} onChange={(effective_to) => onChange({ effective_to })} error={errorOf("valid_to")} />
        {form.recurs === "yearly" && (
          <Select label={texts.prorated} value={form.prorated_by} onChange={(prorated_by) => onChange({ prorated_by })} options={methods.map((value) => ({ value, label: texts.proration[value] }))} />
        )}
      </div>
    </>
  );
}
