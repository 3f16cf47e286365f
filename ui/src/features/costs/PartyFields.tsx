import { TrashIcon } from "@navikt/aksel-icons";
import type { KeyFigure, KeyPart, KeyPartyDraft, Municipality } from "../../api";
import { DateInput, IconButton, Select, TextInput } from "../../components";
import styles from "./Costs.module.css";
import { useCostTexts } from "./texts";

interface PartyFieldsProps {
  party: KeyPartyDraft;
  label: string;
  parts: readonly KeyPart[];
  municipalities: readonly Municipality[];
  nameId: string;
  error: string | undefined;
  onChange: (changes: Partial<KeyPartyDraft>) => void;
  onRemove: () => void;
}

/** One party: its name, who pays for it, and its figure for each part that counts figures, with day and source. */
export function PartyFields({ party, label, parts, municipalities, nameId, error, onChange, onRemove }: PartyFieldsProps) {
  const { keys } = useCostTexts();
  const texts = keys.form;
  const set = (at: number, changes: Partial<KeyFigure>) => onChange({ figures: party.figures.map((figure, index) => (index === at ? { ...figure, ...changes } : figure)) });
  const payFor = (id: string) => {
    const payer = municipalities.find((one) => one.id === id);
    onChange(payer ? { municipality_id: id, payer: payer.name === party.name ? "" : payer.name, tie_key: payer.number } : { municipality_id: null, payer: "" });
  };
  return (
    <section className={styles.party} aria-label={label}>
      <div className={styles.fields}>
        <TextInput id={nameId} label={texts.partyName} value={party.name} onChange={(name) => onChange({ name })} error={error} />
        <Select
          label={texts.payer} value={party.municipality_id ?? ""} onChange={payFor}
          options={[{ value: "", label: texts.payerSelf }, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextInput label={texts.tieKey} description={texts.tieKeyHelp} optional value={party.tie_key} onChange={(tie_key) => onChange({ tie_key })} />
        <div><IconButton label={texts.removeParty(label)} icon={<TrashIcon aria-hidden />} onClick={onRemove} /></div>
      </div>
      {parts.map(({ basis }, at) => basis !== "equal" && (
        <div key={at} className={styles.fields}>
          <TextInput label={keys.bases[basis]} value={party.figures[at]?.value ?? ""} onChange={(value) => set(at, { value })} />
          <DateInput label={texts.asOf} optional value={party.figures[at]?.as_of ?? null} onChange={(as_of) => set(at, { as_of })} />
          <TextInput label={texts.source} optional value={party.figures[at]?.source ?? ""} onChange={(source) => set(at, { source })} />
        </div>
      ))}
    </section>
  );
}
