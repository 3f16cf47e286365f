import { PencilIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type CaseView, type PresenterDraft } from "../../api";
import { useExecute } from "../../commands";
import { Button, Heading, MultiCombobox, Paragraph, useFocusOnReturn } from "../../components";
import { compareNorwegian } from "../../format";
import { EditFrame } from "./EditFrame";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

/** Who is kept keeps the row; who is new gets one. */
export function presenterDrafts(present: CaseView["presented_by"], people: readonly string[]): PresenterDraft[] {
  return people.map((person_id) => ({ id: present.find((presenter) => presenter.person_id === person_id)?.id ?? newId(), person_id }));
}

/** Who presents the case, in order. */
export function Presenters({ view, editable }: { view: CaseView; editable: boolean }) {
  const texts = useCaseTexts();
  const [editing, setEditing] = useState(false);
  const button = useFocusOnReturn(editing);
  return (
    <section>
      <div className={styles.sideHead}>
        <Heading level={2} data-size="2xs">{texts.presenters}</Heading>
        {editable && !editing && (
          <Button ref={button} variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={texts.editOne(texts.presenters)} onClick={() => setEditing(true)}>
            {texts.edit}
          </Button>
        )}
      </div>
      {editing && <PresentersEditor view={view} onStop={() => setEditing(false)} />}
      {!editing && view.presented_by.length === 0 && <Paragraph data-size="sm" className="subtle">{texts.presentersEmpty}</Paragraph>}
      {!editing && view.presented_by.length > 0 && <ul className={styles.names}>{view.presented_by.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>}
    </section>
  );
}

function PresentersEditor({ view, onStop }: { view: CaseView; onStop: () => void }) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const { data: directory } = useSuspenseQuery(read("council.directory", {}));
  const [people, setPeople] = useState(view.presented_by.map(({ person_id }) => person_id));
  const present = new Set(people);
  const options = directory.people
    .filter(({ id, active }) => active || present.has(id))
    .toSorted((a, b) => compareNorwegian(a.name, b.name))
    .map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));
  const save = async () => {
    const saved = await run({ type: "case.set_presenters", case_id: view.id, presenters: presenterDrafts(view.presented_by, people) });
    if (saved) onStop();
    return saved !== null;
  };
  return (
    <EditFrame label={texts.editOne(texts.presenters)} isKept={false} onSave={save} onCancel={onStop}>
      <MultiCombobox label={texts.presenters} description={texts.presentersHelp} values={people} onChange={setPeople} options={options} />
    </EditFrame>
  );
}
