import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, Fieldset, IconButton, Select, TextInput } from "../../components";
import type { CaseDraft, SubItemDraft } from "./draft";
import styles from "./Import.module.css";
import { useImportTexts } from "./texts";
import type { Corrections } from "./use-draft";

/** The points of a case that gathers several. An annex that was only suggested goes along when it is confirmed. */
export function SubItemFields({ one, language, corrections }: { one: CaseDraft; language: string; corrections: Corrections }) {
  const texts = useImportTexts();
  const { key, subItems, annexes } = one;
  if (subItems.length === 0) return null;
  const set = (items: SubItemDraft[]) => corrections.setSubItems(key, items);
  const put = (index: number, item: SubItemDraft) => set(subItems.with(index, item));
  const options = [{ value: "", label: texts.noAnnex }, ...annexes.filter(({ include }) => include).map(({ found }) => ({ value: found.file_name, label: found.title || found.file_name }))];
  return (
    <Fieldset>
      <Fieldset.Legend>{texts.subItems(subItems.length)}</Fieldset.Legend>
      {subItems.map((item, index) => (
        <div key={item.key} className={styles.subItem}>
          <TextInput
            label={texts.subItem(index + 1)} lang={language} value={item.found.text}
            onChange={(text) => put(index, { ...item, found: { ...item.found, text } })}
          />
          {annexes.length > 0 && (
            <Select
              label={texts.subItemAnnex} value={item.found.annex ?? ""} options={options}
              // What is chosen by hand is no suggestion any more.
              onChange={(annex) => put(index, { ...item, found: { ...item.found, annex: annex || null }, suggested: false, confirmed: true })}
            />
          )}
          <IconButton
            label={texts.removeSubItem(item.found.text || texts.subItem(index + 1))} icon={<TrashIcon aria-hidden />}
            onClick={() => set(subItems.toSpliced(index, 1))}
          />
          {item.suggested && (
            <div className={styles.whole}>
              <Checkbox
                id={`${item.key}-confirmed`} value={item.key} label={texts.confirmAnnex} description={texts.confirmAnnexHelp}
                checked={item.confirmed} onChange={(event) => put(index, { ...item, confirmed: event.target.checked })}
              />
            </div>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />}
          onClick={() => set([...subItems, { key: `${key}-item-${crypto.randomUUID()}`, include: true, found: { text: "", annex: null }, suggested: false, confirmed: true }])}
        >
          {texts.addSubItem}
        </Button>
      </div>
    </Fieldset>
  );
}
