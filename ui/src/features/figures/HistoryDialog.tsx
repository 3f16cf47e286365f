import { CheckmarkCircleIcon, ClockDashedIcon, TrashIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type FigureView } from "../../api";
import { useExecute, useMay } from "../../commands";
import { DataTable, Dialog, IconButton, Paragraph, Tag } from "../../components";
import { formatCount, formatDate } from "../../format";
import { useDirectory } from "../settings/directory";
import type { Subject } from "./figures";
import styles from "./Figures.module.css";
import { useFigureTexts } from "./texts";
import { useSourceLine } from "./use-source-line";

/** Every figure of a municipality or a unit, those that were replaced too. What was kept by mistake can be taken away. */
export function HistoryDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const all = useFigureTexts();
  const texts = all.history;
  const sourceLine = useSourceLine();
  const { municipalities } = useDirectory();
  const { run } = useExecute();
  const mayRemove = useMay("figure.remove");
  const { kind, municipality_id, unit } = subject;
  const { data } = useSuspenseQuery(read("figures.list", { kind, unit, ...(municipality_id === null ? {} : { municipality_id }) }));
  const figures = data.filter((figure) => figure.municipality_id === municipality_id);
  const name = unit || (municipalities.find(({ id }) => id === municipality_id)?.name ?? "");
  const remove = (figure: FigureView) => {
    const label = texts.remove(formatDate(figure.as_of), formatCount(figure.value));
    return mayRemove && <IconButton data-size="sm" data-color="danger" label={label} icon={<TrashIcon aria-hidden />} onClick={() => void run({ type: "figure.remove", id: figure.id })} />;
  };
  return (
    <Dialog open title={texts.title(`${name}, ${all.kinds[kind].toLowerCase()}`)} size="wide" onClose={onClose}>
      <DataTable
        caption={texts.title(name)} rows={figures} rowKey={(figure) => figure.id} empty={<Paragraph>{texts.empty}</Paragraph>}
        columns={[
          { id: "day", header: all.day, narrow: true, rowHeader: true, cell: (figure) => formatDate(figure.as_of) },
          { id: "value", header: texts.value, align: "end", narrow: true, cell: (figure) => formatCount(figure.value) },
          { id: "source", header: texts.source, cell: (figure) => <>{sourceLine(figure)}{figure.note && <span className={`subtle ${styles.note}`}><br />{figure.note}</span>}</> },
          {
            id: "status", header: texts.status, narrow: true,
            cell: ({ is_newest }) => (is_newest ? <Tag tone="success" icon={<CheckmarkCircleIcon aria-hidden />}>{texts.holds}</Tag> : <Tag icon={<ClockDashedIcon aria-hidden />}>{texts.replaced}</Tag>),
          },
          ...(mayRemove ? [{ id: "actions", header: texts.actions, cell: remove }] : []),
        ]}
      />
    </Dialog>
  );
}
