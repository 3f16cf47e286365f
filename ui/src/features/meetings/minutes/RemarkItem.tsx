import { CheckmarkCircleIcon, ClockIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { RemarkView } from "../../../api";
import { useExecute } from "../../../commands";
import { Button, Paragraph, Tag, TextInput } from "../../../components";
import { useFormat } from "../../../format";
import { useErrorText } from "../../../texts";
import styles from "./Minutes.module.css";
import { useMinutesTexts } from "./texts";

/** A remark with its answer; who settles it writes the answer where it stands. */
export function RemarkItem({ remark, maySettle }: { remark: RemarkView; maySettle: boolean }) {
  const texts = useMinutesTexts();
  const format = useFormat();
  const errorText = useErrorText();
  const { run, running } = useExecute();
  const [answer, setAnswer] = useState(remark.answer);
  const [error, setError] = useState<string>();
  const settle = async (isSettled: boolean) => {
    if (isSettled && answer.trim() === "") {
      setError(texts.answerMissing);
      return;
    }
    setError(undefined);
    await run({ type: "minutes.settle", id: remark.id, answer, is_settled: isSettled }, { onRefused: (refused) => setError(errorText(refused)) });
  };
  return (
    <li className={styles.remark}>
      <div className={styles.remarkHead}>
        <strong>{texts.by(remark.by_name, format.timestamp(remark.at))}</strong>
        {remark.is_settled ? <Tag tone="success" icon={<CheckmarkCircleIcon aria-hidden />}>{texts.settled}</Tag> : <Tag tone="warning" icon={<ClockIcon aria-hidden />}>{texts.waiting}</Tag>}
      </div>
      <span className="subtle">{remark.case_title ?? texts.whole}</span>
      <Paragraph>{remark.text}</Paragraph>
      {remark.is_settled && <Paragraph>{texts.theAnswer(remark.answer)}</Paragraph>}
      {maySettle && !remark.is_settled && (
        <form className={styles.answer} onSubmit={(event) => { event.preventDefault(); void settle(true); }}>
          <TextInput label={texts.answer(remark.by_name)} rows={2} value={answer} onChange={setAnswer} error={error} />
          <Button type="submit" variant="secondary" data-size="sm" loading={running}>{texts.settle}</Button>
        </form>
      )}
      {maySettle && remark.is_settled && <Button variant="tertiary" data-size="sm" onClick={() => void settle(false)}>{texts.reopen}</Button>}
    </li>
  );
}
