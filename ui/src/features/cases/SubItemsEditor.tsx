import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type CaseView, type SubItem } from "../../api";
import { useExecute } from "../../commands";
import { Button, IconButton, moved, ReorderList, Select, TextInput, useToast } from "../../components";
import { useErrorText } from "../../texts";
import { EditFrame, type NewerText } from "./EditFrame";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

interface SubItemsEditorProps {
  view: CaseView;
  items: readonly SubItem[];
  isKept: boolean;
  newer: NewerText | null;
  onChange: (items: SubItem[]) => void;
  onStop: () => void;
}

/** All the points at once, saved as one step. A point that is left empty is taken away. */
export function SubItemsEditor({ view, items, isKept, newer, onChange, onStop }: SubItemsEditorProps) {
  const texts = useCaseTexts();
  const toast = useToast();
  const errorText = useErrorText();
  const { run } = useExecute();
  const [error, setError] = useState<string>();
  const put = (index: number, changes: Partial<SubItem>) => onChange(items.map((item, at) => (at === index ? { ...item, ...changes } : item)));
  const save = async () => {
    const written = items.filter(({ text }) => text.trim() !== "");
    const saved = await run({ type: "case.set_sub_items", case_id: view.id, items: written }, { onRefused: (refusal) => setError(errorText(refusal)) });
    if (saved) onStop();
    return saved !== null;
  };
  const cancel = () => {
    onStop();
    if (JSON.stringify(items) === JSON.stringify(view.sub_items)) return;
    toast({ text: texts.notSaved(texts.subItems), action: { label: texts.takeBack, onSelect: () => onChange([...items]) } });
  };
  const annexes = [{ value: "", label: texts.noAnnex }, ...view.annexes.map(({ id, title }) => ({ value: id, label: title }))];
  return (
    <EditFrame label={texts.editOne(texts.subItems)} isKept={isKept} newer={newer} onSave={save} onCancel={cancel}>
      {error && <p role="alert">{error}</p>}
      <ReorderList
        label={texts.subItems} items={items} itemKey={({ id }) => id} itemLabel={({ text }) => text || texts.newSubItem}
        onMove={(from, to) => onChange(moved(items, from, to))}
      >
        {(item, index) => (
          <div className={styles.subItemRow}>
            <TextInput label={texts.subItem(index + 1)} lang={view.language} value={item.text} onChange={(text) => put(index, { text })} />
            {view.annexes.length > 0 && (
              <Select label={texts.annex} value={item.annex_id ?? ""} onChange={(id) => put(index, { annex_id: id || null })} options={annexes} />
            )}
            <IconButton
              label={texts.removeOne(item.text || texts.subItem(index + 1))} icon={<TrashIcon aria-hidden />}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </div>
        )}
      </ReorderList>
      <div>
        <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => onChange([...items, { id: newId(), text: "", annex_id: null }])}>
          {texts.addSubItem}
        </Button>
      </div>
    </EditFrame>
  );
}
