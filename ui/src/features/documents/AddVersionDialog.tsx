import { useState } from "react";
import { chooseFiles, type DocumentId } from "../../api";
import { useFormErrors, useNotice, useTask } from "../../commands";
import { Alert, Button, FormDialog, Paragraph, ProgressDialog, TextInput } from "../../components";
import { useErrorText } from "../../texts";
import { useDocumentTexts } from "./texts";

interface AddVersionDialogProps {
  documentId: DocumentId;
  /** The document has a name only, and no file yet. */
  isFirst?: boolean;
  onClose: () => void;
}

/** A newer file under the same title; the older ones stay. */
export function AddVersionDialog({ documentId, isFirst = false, onClose }: AddVersionDialogProps) {
  const texts = useDocumentTexts();
  const errorText = useErrorText();
  const task = useTask("documents.add_version");
  const notice = useNotice();
  const errors = useFormErrors("version", "path");
  const [path, setPath] = useState("");
  const [note, setNote] = useState("");
  const choose = async () => setPath((await chooseFiles("annex", false))[0] ?? path);
  const save = async () => {
    if (path === "") {
      errors.set([{ field: "path", text: texts.chooseFirst }]);
      return false;
    }
    const changed = await task.start({ document_id: documentId, path, note });
    if (changed) notice(changed);
    return changed !== null;
  };
  return (
    <>
      <FormDialog open title={isFirst ? texts.addFile : texts.addVersion} errors={errors.errors} onSubmit={save} onClose={onClose}>
        {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
        <Paragraph>{isFirst ? texts.addFileHelp : texts.addVersionHelp}</Paragraph>
        <div className="buttons">
          <Button id={errors.id("path")} variant="secondary" onClick={() => void choose()}>{path === "" ? texts.chooseFile : texts.chooseOther}</Button>
          {path !== "" && <span>{fileNameOf(path)}</span>}
        </div>
        {!isFirst && <TextInput label={texts.note} description={texts.noteHelp} optional value={note} onChange={setNote} />}
      </FormDialog>
      <ProgressDialog open={task.running} title={texts.reading} progress={task.progress} stepText={texts.step} onCancel={task.cancel} />
    </>
  );
}

/** The name at the end of a path of any system. */
function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
