import { PencilIcon, PlusIcon } from "@navikt/aksel-icons";
import { newId, type CaseView, type SubItem } from "../../api";
import { Button, Link, Section } from "../../components";
import { placeId } from "../checks/places";
import { useEditing } from "./drafts";
import styles from "./Cases.module.css";
import { newerText } from "./EditFrame";
import { SubItemsEditor } from "./SubItemsEditor";
import { useCaseTexts } from "./texts";

/** The points of a case that gathers several, each with the annex it is about. */
export function SubItems({ view, editable }: { view: CaseView; editable: boolean }) {
  const texts = useCaseTexts();
  const { button, ...editing } = useEditing(`${view.id}.sub_items`, view.sub_items);
  if (editing.draft !== null) {
    return (
      <Section title={texts.subItems}>
        <SubItemsEditor view={view} items={editing.draft} isKept={editing.isKept} newer={newerText(editing, (saved) => <ItemList items={saved} lang={view.language} />)} onChange={editing.change} onStop={editing.stop} />
      </Section>
    );
  }
  const isEmpty = view.sub_items.length === 0;
  if (isEmpty && !editable) return null;
  const start = () => editing.start(isEmpty ? [{ id: newId(), text: "", annex_id: null }] : view.sub_items);
  const action = editable && !isEmpty && (
    <Button ref={button} variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={texts.editOne(texts.subItems)} onClick={start}>{texts.edit}</Button>
  );
  return (
    <Section title={texts.subItems} action={action}>
      {isEmpty ? (
        <Button ref={button} variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />} className={styles.fill} onClick={start}>{texts.subItemsEmpty}</Button>
      ) : (
        <ol className={styles.subItems} lang={view.language}>
          {view.sub_items.map((item) => {
            const annex = view.annexes.find(({ id }) => id === item.annex_id);
            return (
              <li key={item.id} id={placeId("sub_item", item.id)} tabIndex={-1}>
                {item.text}
                {annex && (
                  <div className={styles.small}>
                    {texts.annexFor}{" "}
                    <Link to="/documents/$documentId" params={{ documentId: annex.id }} search={{}}>{annex.title}</Link>
                  </div>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

function ItemList({ items, lang }: { items: readonly SubItem[]; lang: string }) {
  return <ol lang={lang}>{items.map(({ id, text }) => <li key={id}>{text}</li>)}</ol>;
}
