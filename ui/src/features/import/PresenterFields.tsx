import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import type { Directory } from "../../api";
import { Button, Fieldset, IconButton, Select, Tag, TextInput } from "../../components";
import { compareNorwegian } from "../../format";
import { personOf, type ImportDraft } from "./draft";
import styles from "./Import.module.css";
import { useImportTexts } from "./texts";

interface PresenterFieldsProps {
  id: string;
  /** As written: «Etternavn, Fornavn», or the name of a person. */
  written: readonly string[];
  people: Directory["people"];
  known: ImportDraft["known"];
  onChange: (written: string[]) => void;
}

/** Who presents: each name with the person it is taken for, or who will be added. */
export function PresenterFields({ id, written, people, known, onChange }: PresenterFieldsProps) {
  const texts = useImportTexts();
  const choices = people.toSorted((a, b) => compareNorwegian(a.name, b.name));
  return (
    <Fieldset id={id} tabIndex={-1}>
      <Fieldset.Legend>{texts.presenters}</Fieldset.Legend>
      {written.map((name, index) => {
        const person = personOf(name, known, people);
        const put = (other: string) => onChange(written.with(index, other));
        return (
          <div key={index} className={styles.presenter}>
            <TextInput label={texts.presenter(index + 1)} description={texts.presenterHelp} value={name} onChange={put} />
            <Select
              label={texts.takenFor} value={person?.id ?? ""}
              onChange={(chosen) => put(people.find((one) => one.id === chosen)?.name ?? name)}
              options={[
                ...(person ? [] : [{ value: "", label: texts.newPerson(known.find((presenter) => presenter.written === name)?.name ?? name) }]),
                ...choices.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
            <div className={styles.rowEnd}>
              {person ? <Tag tone="success">{texts.known}</Tag> : <Tag tone="info">{texts.willBeAdded}</Tag>}
              <IconButton label={texts.removePresenter(name)} icon={<TrashIcon aria-hidden />} onClick={() => onChange(written.toSpliced(index, 1))} />
            </div>
          </div>
        );
      })}
      <div>
        <Button variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => onChange([...written, ""])}>{texts.addPresenter}</Button>
      </div>
    </Fieldset>
  );
}
