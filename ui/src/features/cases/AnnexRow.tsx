import { ArrowDownIcon, ArrowUpIcon, ArrowsUpDownIcon, DownloadIcon, PencilIcon, TrashIcon, UploadIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { DocumentView } from "../../api";
import { useExecute, useMay, useMayOnDocument } from "../../commands";
import { Link, Menu, Tag, type RowMoves } from "../../components";
import { formatFileSize } from "../../format";
import { placeId } from "../checks/places";
import { AddVersionDialog } from "../documents/AddVersionDialog";
import { ChangeDocumentDialog } from "../documents/ChangeDocumentDialog";
import { useDocumentTexts } from "../documents/texts";
import { useSaveCopy } from "../documents/use-save-copy";
import { ShieldTag } from "../shielding/ShieldTag";
import { useShielding } from "../shielding/use-shielding";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

interface AnnexRowProps {
  annex: DocumentView;
  moves: RowMoves | undefined;
}

export function AnnexRow({ annex, moves }: AnnexRowProps) {
  const texts = useCaseTexts();
  const documentTexts = useDocumentTexts();
  const may = useMayOnDocument(annex);
  const mayOrder = useMay("annex.order");
  const { run } = useExecute();
  const saveCopy = useSaveCopy();
  const shielding = useShielding({ of: { part: "document", document_id: annex.id }, shielding: annex.shielding }, may.shield);
  const [open, setOpen] = useState<"version" | "change" | null>(null);
  const version = annex.versions[0];
  const facts = version && [
    version.file_name,
    version.pages !== null && documentTexts.pages(version.pages),
    formatFileSize(version.blob.size),
    annex.versions.length > 1 && documentTexts.version(version.version),
  ].filter(Boolean).join(", ");
  return (
    <div className={styles.annex} id={placeId("annex", annex.id)} tabIndex={-1}>
      <div>
        <Link to="/documents/$documentId" params={{ documentId: annex.id }} search={{}}>{annex.title}</Link>
        <div className={styles.small}>
          {facts ?? documentTexts.noFile}
          <ShieldTag shielding={annex.shielding} />
          {version?.status_label && <Tag>{version.status_label}</Tag>}
        </div>
      </div>
      <Menu
        ariaLabel={texts.moreFor(annex.title)}
        items={[
          may.addVersion && { label: version ? documentTexts.addVersion : documentTexts.addFile, icon: <UploadIcon aria-hidden />, onSelect: () => setOpen("version") },
          may.change && { label: documentTexts.change, icon: <PencilIcon aria-hidden />, onSelect: () => setOpen("change") },
          version && { label: documentTexts.saveCopy, icon: <DownloadIcon aria-hidden />, onSelect: () => void saveCopy(version) },
          mayOrder && moves?.up && { label: texts.moveUp, icon: <ArrowUpIcon aria-hidden />, onSelect: moves.up },
          mayOrder && moves?.down && { label: texts.moveDown, icon: <ArrowDownIcon aria-hidden />, onSelect: moves.down },
          mayOrder && moves && { label: texts.moveTo, icon: <ArrowsUpDownIcon aria-hidden />, onSelect: moves.to },
          ...shielding.items,
          may.remove && { label: texts.removeAnnex, icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => void run({ type: "document.remove", id: annex.id }) },
        ]}
      />
      {shielding.dialog}
      {open === "version" && <AddVersionDialog documentId={annex.id} isFirst={!version} onClose={() => setOpen(null)} />}
      {open === "change" && <ChangeDocumentDialog document={annex} onClose={() => setOpen(null)} />}
    </div>
  );
}
