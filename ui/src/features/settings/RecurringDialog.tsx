import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type Body, type RecurringItem } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Button, Checkbox, FormDialog, IconButton, Paragraph, Select, TextInput, usePurposeOptions } from "../../components";
import styles from "./Settings.module.css";
import { useSettingsTexts } from "./texts";

const isMinutes = (minutes: number | null) => minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440);

/** The cases that every new agenda of a body starts and ends with. */
export function RecurringDialog({ body, items, onClose }: { body: Body; items: readonly RecurringItem[]; onClose: () => void }) {
  const texts = useSettingsTexts().bodies;
  const { run } = useExecute();
  const errors = useFormErrors("recurring", "items");
  const [draft, setDraft] = useState<RecurringItem[]>(() => items.map(plainItem));
  const change = (id: string, changes: Partial<RecurringItem>) => setDraft((now) => now.map((item) => (item.id === id ? { ...item, ...changes } : item)));
  const save = async () => {
    const problems = draft.flatMap((item) => [
      ...(item.title.trim() === "" ? [{ field: `title-${item.id}`, text: texts.titleMissing }] : []),
      ...(isMinutes(item.minutes) ? [] : [{ field: `minutes-${item.id}`, text: texts.minutesWrong }]),
    ]);
    errors.set(problems);
    return problems.length === 0 && (await run({ type: "recurring.set", body_id: body.id, items: draft }, { onRefused: errors.refused })) !== null;
  };
  const add = () => setDraft([...draft, { id: newId(), place: "first", title: "", purpose: "decision", minutes: null, proposal: "", approves_minutes: false }]);
  return (
    <FormDialog open size="wide" title={texts.recurringOf(body.name)} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.recurringHelp}</Paragraph>
      <div className={styles.items}>
        {draft.map((item) => (
          <Item
            key={item.id} item={item} idOf={(field) => errors.id(`${field}-${item.id}`)} errorOf={(field) => errors.of(`${field}-${item.id}`)}
            onChange={(changes) => change(item.id, changes)} onRemove={() => setDraft(draft.filter((other) => other.id !== item.id))}
          />
        ))}
      </div>
      <Button id={errors.id("items")} variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={add}>{texts.addRecurring}</Button>
    </FormDialog>
  );
}

/** Only the item's own fields: what a read adds must not go back in a command. */
function plainItem({ id, place, title, purpose, minutes, proposal, approves_minutes }: RecurringItem): RecurringItem {
  return { id, place, title, purpose, minutes, proposal, approves_minutes };
}

interface ItemProps {
  item: RecurringItem;
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
  onChange: (changes: Partial<RecurringItem>) => void;
  onRemove: () => void;
}

function Item({ item, idOf, errorOf, onChange, onRemove }: ItemProps) {
  const texts = useSettingsTexts().bodies;
  return (
    <section className={styles.item} aria-label={item.title || texts.newItem}>
      <div className={styles.fields}>
        <TextInput id={idOf("title")} label={texts.itemTitle} value={item.title} onChange={(title) => onChange({ title })} error={errorOf("title")} />
        <Select label={texts.recurring} value={item.place} onChange={(place) => onChange({ place })} options={[{ value: "first", label: texts.first }, { value: "last", label: texts.last }]} />
        <Select label={texts.purpose} value={item.purpose} onChange={(purpose) => onChange({ purpose })} options={usePurposeOptions()} />
        <TextInput
          id={idOf("minutes")} label={texts.minutes} type="number" optional value={item.minutes === null ? "" : String(item.minutes)} error={errorOf("minutes")}
          onChange={(written) => onChange({ minutes: written === "" ? null : Number(written) })}
        />
      </div>
      <TextInput label={texts.proposal} optional rows={2} value={item.proposal} onChange={(proposal) => onChange({ proposal })} />
      <Checkbox
        value="approves" label={texts.approves} description={texts.approvesHelp} checked={item.approves_minutes}
        onChange={(event) => onChange({ approves_minutes: event.target.checked })}
      />
      <div><IconButton label={texts.remove(item.title || texts.newItem)} icon={<TrashIcon aria-hidden />} onClick={onRemove} /></div>
    </section>
  );
}
