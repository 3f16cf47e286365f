import type { MeetingView } from "../../../api";
import { Button, Link, Paragraph, Section } from "../../../components";
import { useFormat } from "../../../format";
import { useSaveCopy } from "../../documents/use-save-copy";
import styles from "./Minutes.module.css";
import { useMinutesTexts } from "./texts";

/** The drafts and the final minutes, the latest first, with what was corrected and why. */
export function Versions({ meeting }: { meeting: MeetingView }) {
  const texts = useMinutesTexts();
  const format = useFormat();
  const saveCopy = useSaveCopy();
  const document = meeting.documents.find(({ kind }) => kind === "minutes");
  if (!document) return <Section title={texts.versions}><Paragraph className="subtle">{texts.noVersions}</Paragraph></Section>;
  return (
    <Section title={texts.versions} action={<Link to="/documents/$documentId" params={{ documentId: document.id }} search={{}}>{texts.open}</Link>}>
      <ol className={styles.versions}>
        {document.versions.map((version) => (
          <li key={version.id}>
            <span>
              {[texts.version(version.version), version.status_label, format.timestamp(version.added_at), version.pages === null ? "" : texts.pages(version.pages)].filter(Boolean).join(" · ")}
              {version.note && <span className={styles.note}>{version.note}</span>}
            </span>
            <Button variant="tertiary" data-size="sm" aria-label={texts.saveCopyOf(version.version)} onClick={() => void saveCopy(version)}>{texts.saveCopy}</Button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
