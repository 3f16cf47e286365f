import { CheckmarkCircleIcon, ClockIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { CaseView, CommentView } from "../../../api";
import { useExecute } from "../../../commands";
import { Button, Paragraph, Tag, TextInput, useFocusOnReturn } from "../../../components";
import { useFormat } from "../../../format";
import { useErrorText } from "../../../texts";
import styles from "./Life.module.css";
import { useLifeTexts } from "./texts";

/** A comment with its answer, and what can be done with it. */
export function CommentItem({ view, comment, maySettle }: { view: CaseView; comment: CommentView; maySettle: boolean }) {
  const texts = useLifeTexts();
  const format = useFormat();
  const { run, running } = useExecute();
  const [answering, setAnswering] = useState(false);
  const button = useFocusOnReturn(answering);
  const { id, by_name, answer, is_settled } = comment;
  const section = view.sections.find((one) => one.id === comment.section_id);
  const settle = (settled: boolean) => void run({ type: "comment.settle", id, answer, is_settled: settled });
  return (
    <li className={styles.comment}>
      <div className={styles.head}>
        <strong>{texts.by(by_name, format.timestamp(comment.at))}</strong>
        {comment.kind === "return" && <Tag tone="warning">{texts.returnKind}</Tag>}
        {is_settled ? <Tag tone="success" icon={<CheckmarkCircleIcon aria-hidden />}>{texts.settled}</Tag> : <Tag icon={<ClockIcon aria-hidden />}>{texts.open}</Tag>}
      </div>
      {section && <span className="subtle" lang={view.language}>{`${section.number} ${section.heading}`}</span>}
      <Paragraph data-size="sm" className={styles.said}>{comment.text}</Paragraph>
      {answer !== "" && !answering && <Paragraph data-size="sm" className={styles.said}>{`${texts.answered(comment.answered_by_name ?? "")} ${answer}`}</Paragraph>}
      {maySettle && answering && <AnswerForm comment={comment} onClose={() => setAnswering(false)} />}
      {maySettle && !answering && (
        <div className="buttons">
          {!is_settled && <Button ref={button} variant="secondary" data-size="sm" aria-label={texts.answer(by_name)} onClick={() => setAnswering(true)}>{texts.answerOnly}</Button>}
          {!is_settled && <Button variant="tertiary" data-size="sm" loading={running} aria-label={texts.settleOne(by_name)} onClick={() => settle(true)}>{texts.settle}</Button>}
          {is_settled && <Button variant="tertiary" data-size="sm" loading={running} onClick={() => settle(false)}>{texts.reopen}</Button>}
        </div>
      )}
    </li>
  );
}

/** Answers, and says whether that settles it. */
function AnswerForm({ comment, onClose }: { comment: CommentView; onClose: () => void }) {
  const texts = useLifeTexts();
  const errorText = useErrorText();
  const { run, running } = useExecute();
  const [answer, setAnswer] = useState(comment.answer);
  const [error, setError] = useState<string>();
  const send = async (is_settled: boolean) => {
    setError(undefined);
    const sent = await run({ type: "comment.settle", id: comment.id, answer, is_settled }, { onRefused: (refused) => setError(errorText(refused)) });
    if (sent) onClose();
  };
  return (
    <form className={styles.answer} onSubmit={(event) => { event.preventDefault(); void send(true); }}>
      <TextInput label={texts.answer(comment.by_name)} rows={2} value={answer} onChange={setAnswer} error={error} autoFocus />
      <div className="buttons">
        <Button type="submit" variant="secondary" data-size="sm" loading={running}>{texts.answerAndSettle}</Button>
        <Button variant="tertiary" data-size="sm" onClick={() => void send(false)}>{texts.answerOnly}</Button>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
