import { useState } from "react";
import { newId, type MeetingView } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { Button, Select, TextInput } from "../../../components";
import styles from "./Minutes.module.css";
import { useMinutesTexts } from "./texts";

interface NewRemarkProps {
  meeting: MeetingView;
  /** One was sent just now: the focus stays where it was written. */
  isNext: boolean;
  onSent: () => void;
}

/** A remark of one's own, to a case or to the whole. */
export function NewRemark({ meeting, isNext, onSent }: NewRemarkProps) {
  const texts = useMinutesTexts();
  const { run, running } = useExecute();
  const errors = useFormErrors("remark", "text");
  const [item, setItem] = useState("");
  const [text, setText] = useState("");
  const send = async () => {
    if (text.trim() === "") {
      errors.set([{ field: "text", text: texts.remarkMissing }]);
      return;
    }
    if (await run({ type: "minutes.remark", id: newId(), meeting_id: meeting.id, item_id: item || null, text }, { onRefused: errors.refused })) onSent();
  };
  return (
    <form className={styles.answer} noValidate onSubmit={(event) => { event.preventDefault(); if (!running) void send(); }}>
      <Select
        label={texts.about} value={item} onChange={setItem}
        options={[{ value: "", label: texts.whole }, ...meeting.agenda.map((line) => ({ value: line.id, label: `${line.number} ${line.title}` }))]}
      />
      <TextInput id={errors.id("text")} label={texts.remark} rows={3} value={text} onChange={setText} error={errors.of("text")} autoFocus={isNext} />
      <Button type="submit" variant="secondary" data-size="sm" loading={running}>{texts.addRemark}</Button>
    </form>
  );
}
