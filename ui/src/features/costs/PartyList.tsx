import { PlusIcon } from "@navikt/aksel-icons";
import type { KeyPartyDraft, Municipality } from "../../api";
import { Button, Fieldset } from "../../components";
import styles from "./Costs.module.css";
import { municipalityParty, newParty, type VersionForm } from "./drafts";
import { PartyFields } from "./PartyFields";
import { useCostTexts } from "./texts";

interface PartyListProps {
  form: VersionForm;
  municipalities: readonly Municipality[];
  onChange: (changes: Partial<VersionForm>) => void;
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
}

/** Who shares: municipalities, units by name, other organisations. */
export function PartyList({ form, municipalities, onChange, idOf, errorOf }: PartyListProps) {
  const texts = useCostTexts().keys.form;
  const { parties, parts } = form;
  const set = (id: string, changes: Partial<KeyPartyDraft>) => onChange({ parties: parties.map((party) => (party.id === id ? { ...party, ...changes } : party)) });
  const absent = municipalities.filter(({ valid_to, name }) => valid_to === null && !parties.some((party) => party.name === name));
  const addMunicipalities = () => {
    const named = parties.filter(({ name }) => name.trim() !== "");
    onChange({ parties: [...named, ...absent.map((municipality) => municipalityParty(municipality, parts.length))] });
  };
  return (
    <Fieldset className={styles.fieldset} id={idOf("figures")} tabIndex={-1}>
      <Fieldset.Legend>{texts.parties}</Fieldset.Legend>
      {parties.map((party, at) => (
        <PartyFields
          key={party.id} party={party} label={party.name || texts.party(at + 1)} parts={parts} municipalities={municipalities} nameId={idOf(`name-${party.id}`)}
          error={errorOf(`name-${party.id}`)} onChange={(changes) => set(party.id, changes)} onRemove={() => onChange({ parties: parties.filter(({ id }) => id !== party.id) })}
        />
      ))}
      <div className="buttons">
        <Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => onChange({ parties: [...parties, newParty(parts.length)] })}>{texts.addParty}</Button>
        {absent.length > 0 && <Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={addMunicipalities}>{texts.addMunicipalities}</Button>}
      </div>
    </Fieldset>
  );
}
