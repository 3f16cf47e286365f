import { useState } from "react";
import { newId, type CaseView } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { Button, Select, TextInput } from "../../../components";
import styles from "./Life.module.css";
import { useLifeTexts } from "./texts";

/** A comment of one's own, on a section or on the whole. */
export function NewComment({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useLifeTexts();
  const { run, running } = useExecute();
  const errors = useFormErrors("comment", "comment");
  const [section, setSection] = useState("");
  const [text, setText] = useState("");
  const send = async () => {
    if (text.trim() === "") {
      errors.set([{ field: "comment", text: texts.commentMissing }]);
      return;
    }
    if (await run({ type: "case.comment", id: newId(), case_id: view.id, section_id: section || null, text }, { onRefused: errors.refused })) onClose();
  };
  return (
    <form className={styles.answer} noValidate onSubmit={(event) => { event.preventDefault(); if (!running) void send(); }}>
      {view.sections.length > 0 && (
        <Select
          label={texts.about} value={section} onChange={setSection}
          options={[{ value: "", label: texts.whole }, ...view.sections.map(({ id, number, heading }) => ({ value: id, label: `${number} ${heading}` }))]}
        />
      )}
      <TextInput id={errors.id("comment")} label={texts.comment} rows={3} value={text} onChange={setText} error={errors.of("comment")} autoFocus />
      <div className="buttons">
        <Button type="submit" variant="secondary" data-size="sm" loading={running}>{texts.send}</Button>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
