import { DragVerticalIcon, PlusIcon } from "@navikt/aksel-icons";
import type { PointerEvent } from "react";
import type { CaseRow, Language } from "../../../api";
import { Button, EmptyState, Link, Paragraph, PurposeTag } from "../../../components";
import { useMeetingTexts } from "../texts";
import styles from "./Agenda.module.css";

interface BacklogProps {
  cases: readonly CaseRow[];
  /** The language of the meeting they may come to. */
  lang: Language;
  editable: boolean;
  onPlace: (waiting: CaseRow) => void;
  onDrag: (event: PointerEvent, waiting: CaseRow) => void;
}

/** The body's cases that are on no agenda. */
export function Backlog({ cases, lang, editable, onPlace, onDrag }: BacklogProps) {
  const texts = useMeetingTexts().agenda;
  if (cases.length === 0) return <EmptyState title={texts.backlogEmpty}>{texts.backlogEmptyHelp}</EmptyState>;
  return (
    <>
      {editable && <Paragraph data-size="sm" className="subtle">{texts.backlogHelp}</Paragraph>}
      <ul className={styles.backlog} aria-label={texts.sides.backlog}>
        {cases.map((waiting) => (
          <li key={waiting.id} className={styles.waiting}>
            {editable && (
              <span className={styles.grip} title={texts.dragOne(waiting.title)} onPointerDown={(event) => onDrag(event, waiting)}>
                <DragVerticalIcon aria-hidden />
              </span>
            )}
            <div className={styles.waitingWords}>
              <Link lang={lang} to="/cases/$caseId" params={{ caseId: waiting.id }}>{waiting.title}</Link>
              <div className={styles.facts}>
                <PurposeTag purpose={waiting.purpose} />
                {waiting.presenters.length > 0 && <span>{waiting.presenters.join(", ")}</span>}
              </div>
            </div>
            {editable && (
              <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} aria-label={texts.placeOne(waiting.title)} onClick={() => onPlace(waiting)}>
                {texts.place}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
