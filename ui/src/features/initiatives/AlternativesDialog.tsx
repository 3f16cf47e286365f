import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type Alternative, type InitiativeView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Button, DateInput, FormDialog, IconButton, TextInput } from "../../components";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";

const fresh = (): Alternative => ({ id: newId(), text: "", consequence: "", excluded_why: "", excluded_by: "", excluded_on: null });

/** All alternatives at once, saved as one step. */
export function AlternativesDialog({ view, onClose }: { view: InitiativeView; onClose: () => void }) {
  const texts = useInitiativeTexts().alternatives;
  const { run } = useExecute();
  const errors = useFormErrors("alternative", "add");
  const [draft, setDraft] = useState<Alternative[]>(() => (view.alternatives.length > 0 ? [...view.alternatives] : [fresh()]));
  const change = (id: string, changes: Partial<Alternative>) => setDraft((now) => now.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const save = async () => {
    const problems = draft.flatMap((one, at) => [
      ...(one.text.trim() === "" ? [{ field: `text-${one.id}`, text: texts.textMissing(at + 1) }] : []),
      ...(one.excluded_why.trim() === "" && (one.excluded_by.trim() !== "" || one.excluded_on !== null) ? [{ field: `excluded_why-${one.id}`, text: texts.whyMissing(at + 1) }] : []),
    ]);
    errors.set(problems);
    return problems.length === 0 && (await run({ type: "initiative.set_alternatives", initiative_id: view.id, alternatives: draft }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open size="wide" title={texts.edit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <div className={styles.items}>
        {draft.map((one, at) => (
          <Fields
            key={one.id} alternative={one} at={at} idOf={(field) => errors.id(`${field}-${one.id}`)} errorOf={(field) => errors.of(`${field}-${one.id}`)}
            onChange={(changes) => change(one.id, changes)} onRemove={() => setDraft((now) => now.filter(({ id }) => id !== one.id))}
          />
        ))}
      </div>
      <div><Button id={errors.id("add")} variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setDraft((now) => [...now, fresh()])}>{texts.add}</Button></div>
    </FormDialog>
  );
}

interface FieldsProps {
  alternative: Alternative;
  at: number;
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
  onChange: (changes: Partial<Alternative>) => void;
  onRemove: () => void;
}

function Fields({ alternative, at, idOf, errorOf, onChange, onRemove }: FieldsProps) {
  const texts = useInitiativeTexts().alternatives;
  const text = (field: "text" | "consequence" | "excluded_why" | "excluded_by", label: string, optional = true) => (
    <TextInput id={idOf(field)} label={label} optional={optional} {...(field === "excluded_by" ? {} : { rows: 2 })} value={alternative[field]} onChange={(value) => onChange({ [field]: value })} error={errorOf(field)} />
  );
  return (
    <section className={styles.item} aria-label={texts.number(at + 1)}>
      {text("text", texts.text, false)}
      {text("consequence", texts.consequence)}
      {text("excluded_why", texts.why)}
      <div className="form-row">
        {text("excluded_by", texts.by)}
        <DateInput id={idOf("excluded_on")} label={texts.on} optional value={alternative.excluded_on} onChange={(excluded_on) => onChange({ excluded_on })} error={errorOf("excluded_on")} />
      </div>
      <div><IconButton label={texts.remove(at + 1)} icon={<TrashIcon aria-hidden />} onClick={onRemove} /></div>
    </section>
  );
}
