import { DownloadIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { chooseSavePath, type MeetingView } from "../../../api";
import { useFile, useTask } from "../../../commands";
import { Alert, Button, Paragraph, ProgressDialog, Section, Select, useToast } from "../../../components";
import { useErrorText } from "../../../texts";
import { useStepText } from "../papers/use-step-text";
import styles from "./Minutes.module.css";
import { useMinutesTexts } from "./texts";

type Edition = "pdf" | "html" | "public" | "extract";

/** The minutes to a file: whole, as a web page, without what is exempt, or one case of them. */
export function SaveMinutes({ meeting }: { meeting: MeetingView }) {
  const texts = useMinutesTexts();
  const stepText = useStepText();
  const errorText = useErrorText();
  const toast = useToast();
  const file = useFile();
  const task = useTask("minutes.save");
  const [item, setItem] = useState(meeting.agenda[0]?.id ?? "");
  const number = meeting.agenda.find((line) => line.id === item)?.number ?? meeting.name;
  const save = async (edition: Edition) => {
    const name = (edition === "extract" ? number : meeting.name).replaceAll("/", "-");
    const path = await chooseSavePath(texts.fileName[edition](name), edition === "html" ? "html" : "pdf");
    if (path === null) return;
    const params = { meeting_id: meeting.id, path, public: edition === "public", html: edition === "html", ...(edition === "extract" ? { item_id: item } : {}) };
    await task.start(params, () => toast({ text: texts.saved(path), action: { label: texts.openFile, onSelect: () => file.open(path) } }));
  };
  return (
    <Section title={texts.saveHeading}>
      <div className="buttons">
        <Button variant="secondary" icon={<DownloadIcon aria-hidden />} onClick={() => void save("pdf")}>{texts.savePdf}</Button>
        <Button variant="secondary" onClick={() => void save("html")}>{texts.saveHtml}</Button>
        <Button variant="secondary" onClick={() => void save("public")}>{texts.savePublic}</Button>
      </div>
      <Paragraph data-size="sm" className="subtle">{texts.publicHelp}</Paragraph>
      {meeting.agenda.length > 0 && (
        <div className={styles.answer}>
          <Select label={texts.extract} value={item} onChange={setItem} options={meeting.agenda.map((line) => ({ value: line.id, label: `${line.number} ${line.title}` }))} />
          <div className="buttons"><Button variant="secondary" onClick={() => void save("extract")}>{texts.saveExtract}</Button></div>
        </div>
      )}
      {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
      <ProgressDialog open={task.running} title={texts.saving} progress={task.progress} stepText={stepText} onCancel={task.cancel} />
    </Section>
  );
}
