import { ArrowDownIcon, ArrowUpIcon, ChevronLeftIcon, ChevronRightIcon, PencilIcon, TrashIcon } from "@navikt/aksel-icons";
import type { CaseView, SectionView } from "../../api";
import { useExecute, useMay } from "../../commands";
import { Button, Markdown, Menu } from "../../components";
import { useFilled } from "../costs/placeholders";
import { useEditing } from "./drafts";
import styles from "./Cases.module.css";
import { newerText } from "./EditFrame";
import { SectionEditor, type SectionDraft } from "./SectionEditor";
import { deepestAfter, withNeighbour } from "./sections";
import { placeId } from "../checks/places";
import { ShieldTag } from "../shielding/ShieldTag";
import { useShielding } from "../shielding/use-shielding";
import { useCaseTexts } from "./texts";
import { Guidance } from "./writing/Guidance";
import { useGuidance } from "./writing/use-template";

interface SectionPartProps {
  view: CaseView;
  section: SectionView;
  index: number;
  editable: boolean;
}

/** One section: number, heading, text, and what can be done with it. */
export function SectionPart({ view, section, index, editable }: SectionPartProps) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const shielding = useShielding({ of: { part: "section", section_id: section.id }, shielding: section.shielding }, useMay("shielding.set"));
  const guidance = useGuidance(view).section(section.heading);
  const { id, heading, markdown, level, number } = section;
  const saved: SectionDraft = { id, heading, markdown, level };
  const { button, ...editing } = useEditing(`${view.id}.section.${id}`, saved);
  const shown = useFilled(markdown);
  const name = `${number} ${heading}`;
  if (editing.draft !== null) {
    return (
      <SectionEditor
        caseId={view.id} name={texts.editOne(name)} lang={view.language} draft={editing.draft} isKept={editing.isKept}
        newer={newerText(editing, (now) => <><strong>{now.heading}</strong><Markdown text={now.markdown} lang={view.language} headingLevel={4} /></>)}
        deepest={deepestAfter(view.sections, index)} guidance={guidance} onChange={editing.change} onStop={editing.stop}
      />
    );
  }
  const order = (direction: 1 | -1) => {
    const sections = withNeighbour(view.sections, index, direction);
    return sections === null ? undefined : () => void run({ type: "section.order", case_id: view.id, sections });
  };
  const atLevel = (to: number) => () => void run({ type: "section.put", case_id: view.id, id, heading, markdown, level: to });
  const [up, down] = [order(-1), order(1)];
  const Heading = `h${Math.min(6, level + 2)}` as "h3";
  return (
    <div className={styles.sectionPart} data-level={level} id={placeId("section", id)} tabIndex={-1}>
      <div className={styles.sectionHead}>
        <Heading lang={view.language}>
          <span className="numeric">{number}</span> {heading}
        </Heading>
        {editable && (
          <div className={styles.sectionTools}>
            <Button
              ref={button} variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={texts.editOne(name)}
              onClick={() => editing.start(saved)}
            >
              {texts.edit}
            </Button>
            <Menu
              ariaLabel={texts.moreFor(name)}
              items={[
                up && { label: texts.moveUp, icon: <ArrowUpIcon aria-hidden />, onSelect: up },
                down && { label: texts.moveDown, icon: <ArrowDownIcon aria-hidden />, onSelect: down },
                level > 1 && { label: texts.levelUp, icon: <ChevronLeftIcon aria-hidden />, onSelect: atLevel(level - 1) },
                level < deepestAfter(view.sections, index) && { label: texts.levelDown, icon: <ChevronRightIcon aria-hidden />, onSelect: atLevel(level + 1) },
                ...shielding.items,
                { label: texts.removeSection, icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => void run({ type: "section.remove", id }) },
              ]}
            />
          </div>
        )}
      </div>
      {section.shielding && <div><ShieldTag shielding={section.shielding} /></div>}
      {editable && guidance !== null && markdown.trim() === "" && <Guidance heading={heading} text={guidance} />}
      <Markdown text={shown} lang={view.language} headingLevel={4} />
      {shielding.dialog}
    </div>
  );
}
