import { PlusIcon, SortDownIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type CaseView } from "../../api";
import { Button, Section } from "../../components";
import { useEditing } from "./drafts";
import styles from "./Cases.module.css";
import { SectionEditor, type SectionDraft } from "./SectionEditor";
import { SectionOrderDialog } from "./SectionOrderDialog";
import { SectionPart } from "./SectionPart";
import { deepestAfter } from "./sections";
import { useCaseTexts } from "./texts";

/** The numbered sections of the case, to read; each is edited where it stands. */
export function CaseSections({ view, editable }: { view: CaseView; editable: boolean }) {
  const texts = useCaseTexts();
  const { button, ...adding } = useEditing<SectionDraft>(`${view.id}.new_section`, null);
  const [ordering, setOrdering] = useState(false);
  const { sections } = view;
  if (!editable && sections.length === 0) return null;
  const action = editable && (
    <div className="buttons">
      {sections.length > 1 && (
        <Button variant="tertiary" data-size="sm" icon={<SortDownIcon aria-hidden />} onClick={() => setOrdering(true)}>{texts.orderSections}</Button>
      )}
      <Button
        ref={button} variant="tertiary" data-size="sm" icon={<PlusIcon aria-hidden />}
        onClick={() => adding.start({ id: newId(), heading: "", markdown: "", level: sections.at(-1)?.level ?? 1 })}
      >
        {texts.addSection}
      </Button>
    </div>
  );
  return (
    <Section title={texts.sections} action={action}>
      {sections.map((section, index) => (
        <SectionPart key={section.id} view={view} section={section} index={index} editable={editable} />
      ))}
      {sections.length === 0 && adding.draft === null && <p className={`subtle ${styles.none}`}>{texts.sectionsEmpty}</p>}
      {adding.draft !== null && (
        <SectionEditor
          caseId={view.id} name={texts.addSection} lang={view.language} draft={adding.draft} isKept={adding.isKept}
          deepest={deepestAfter(sections, sections.length)} onChange={adding.change} onStop={adding.stop}
        />
      )}
      {ordering && <SectionOrderDialog view={view} onClose={() => setOrdering(false)} />}
    </Section>
  );
}
