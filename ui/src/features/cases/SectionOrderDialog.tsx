import type { CaseView } from "../../api";
import { useExecute } from "../../commands";
import { Button, Dialog, moved, Paragraph, ReorderList } from "../../components";
import { useCaseTexts } from "./texts";

/** The headings alone, to be put in another order by dragging or keys. */
export function SectionOrderDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const move = (from: number, to: number) => {
    const sections = moved(view.sections, from, to).map(({ id }) => id);
    void run({ type: "section.order", case_id: view.id, sections }, { quiet: true });
  };
  return (
    <Dialog open title={texts.orderSections} onClose={onClose} size="wide" actions={<Button onClick={onClose}>{texts.done}</Button>}>
      <Paragraph>{texts.orderHelp}</Paragraph>
      <ReorderList label={texts.sections} items={view.sections} itemKey={({ id }) => id} itemLabel={({ heading }) => heading} onMove={move}>
        {({ number, heading, level }) => (
          <span lang={view.language} style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}>
            <span className="numeric">{number}</span> {heading}
          </span>
        )}
      </ReorderList>
    </Dialog>
  );
}
