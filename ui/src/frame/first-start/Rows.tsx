import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { newId } from "../../api";
import { Button, Fieldset, IconButton, Radio, TextInput } from "../../components";
import { emptyMunicipality, type BodyNameDraft, type MunicipalityDraft } from "./draft";
import styles from "./FirstStart.module.css";
import { useFirstStartTexts } from "./texts";

interface RowsProps<Row> {
  rows: Row[];
  onChange: (rows: Row[]) => void;
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
}

export function MunicipalityRows({ rows, onChange, idOf, errorOf }: RowsProps<MunicipalityDraft>) {
  const texts = useFirstStartTexts();
  const change = (id: string, changes: Partial<MunicipalityDraft>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  const choose = (id: string) => onChange(rows.map((row) => ({ ...row, isHost: row.id === id })));
  return (
    <Fieldset>
      <Fieldset.Legend>{texts.municipalities}</Fieldset.Legend>
      {rows.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <div className={styles.number}>
            <TextInput
              id={idOf(`number-${row.id}`)} label={texts.municipalityNumberLabel(index + 1)} value={row.number}
              onChange={(number) => change(row.id, { number })} error={errorOf(`number-${row.id}`)}
            />
          </div>
          <div className={styles.grow}>
            <TextInput
              id={idOf(`name-${row.id}`)} label={texts.municipalityName(index + 1)} value={row.name}
              onChange={(name) => change(row.id, { name })} error={errorOf(`name-${row.id}`)}
            />
          </div>
          <div className={styles.choice}>
            <Radio name="host" value={row.id} label={texts.host} checked={row.isHost} onChange={() => choose(row.id)} />
          </div>
          {rows.length > 1 && (
            <IconButton
              label={texts.remove(row.name || texts.municipalityName(index + 1))} icon={<TrashIcon aria-hidden />}
              onClick={() => onChange(rows.filter((other) => other.id !== row.id))}
            />
          )}
        </div>
      ))}
      <Button variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={() => onChange([...rows, emptyMunicipality(false)])}>
        {texts.addMunicipality}
      </Button>
    </Fieldset>
  );
}

export function BodyRows({ rows, onChange, idOf, errorOf }: RowsProps<BodyNameDraft>) {
  const texts = useFirstStartTexts();
  return (
    <Fieldset>
      <Fieldset.Legend>{texts.bodies}</Fieldset.Legend>
      <Fieldset.Description>{texts.bodiesHelp}</Fieldset.Description>
      {rows.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <div className={styles.grow}>
            <TextInput
              id={idOf(`body-${row.id}`)} label={texts.bodyName(index + 1)} value={row.name} error={errorOf(`body-${row.id}`)}
              onChange={(name) => onChange(rows.map((other) => (other.id === row.id ? { ...other, name } : other)))}
            />
          </div>
          {rows.length > 1 && (
            <IconButton
              label={texts.remove(row.name || texts.bodyName(index + 1))} icon={<TrashIcon aria-hidden />}
              onClick={() => onChange(rows.filter((other) => other.id !== row.id))}
            />
          )}
        </div>
      ))}
      <Button variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={() => onChange([...rows, { id: newId(), name: "" }])}>
        {texts.addBody}
      </Button>
    </Fieldset>
  );
}
