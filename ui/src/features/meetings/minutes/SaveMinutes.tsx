import { DownloadIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { chooseSavePath, type MeetingView } from "../../../api";
import { useFile, useTask } from "../../../commands";
import { Alert, Button, Checkbox, ProgressDialog, Section, Select, useToast } from "../../../components";
import { useErrorText } from "../../../texts";
import { exemptSuffix } from "../../shielding/shielding";
import { useStepText } from "../papers/use-step-text";
import styles from "./Minutes.module.css";
import { useMinutesTexts } from "./texts";

type Edition = "pdf" | "html" | "extract";

/** The minutes to a file: whole, as a web page, or one case of them; each with all that it holds, or without what is shielded. */
export function SaveMinutes({ meeting }: { meeting: MeetingView }) {
  const texts = useMinutesTexts();
  const stepText = useStepText();
  const errorText = useErrorText();
  const toast = useToast();
  const file = useFile();
  const task = useTask("minutes.save");
  const [isPublic, setPublic] = useState(false);
  const [item, setItem] = useState(meeting.agenda[0]?.id ?? "");
  const number = meeting.agenda.find((line) => line.id === item)?.number ?? meeting.name;
  const save = async (edition: Edition) => {
    const name = (edition === "extract" ? number : meeting.name).replaceAll("/", "-");
    const suffix = isPublic ? ` ${texts.publicSuffix}` : exemptSuffix(edition === "extract" ? meeting.agenda.filter((line) => line.id === item) : meeting.agenda);
    const path = await chooseSavePath(texts.fileName[edition](name) + suffix, edition === "html" ? "html" : "pdf");
    if (path === null) return;
    const params = { meeting_id: meeting.id, path, public: isPublic, html: edition === "html", ...(edition === "extract" ? { item_id: item } : {}) };
    await task.start(params, () => toast({ text: texts.saved(path), action: { label: texts.openFile, onSelect: () => file.open(path) } }));
  };
  return (
    <Section title={texts.saveHeading}>
      <Checkbox label={texts.publicEdition} description={texts.publicHelp} value="public" checked={isPublic} onChange={(event) => setPublic(event.target.checked)} />
      <div className="buttons">
        <Button variant="secondary" icon={<DownloadIcon aria-hidden />} onClick={() => void save("pdf")}>{texts.savePdf}</Button>
        <Button variant="secondary" onClick={() => void save("html")}>{texts.saveHtml}</Button>
      </div>
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
