import { ChatAddIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { CaseView, CommentView } from "../../../api";
import { useMay } from "../../../commands";
import { Button, Details, Paragraph, Section, useFocusOnReturn } from "../../../components";
import { CommentItem } from "./CommentItem";
import styles from "./Life.module.css";
import { NewComment } from "./NewComment";
import { useLifeTexts } from "./texts";

/** What colleagues say to the case, the open ones first; what is settled lies folded. */
export function Comments({ view }: { view: CaseView }) {
  const texts = useLifeTexts();
  const [writing, setWriting] = useState(false);
  const button = useFocusOnReturn(writing);
  const mayComment = useMay("case.comment");
  const maySettle = useMay("comment.settle");
  const open = view.comments.filter((comment) => !comment.is_settled);
  const settled = view.comments.filter((comment) => comment.is_settled);
  if (!mayComment && view.comments.length === 0) return null;
  const list = (comments: readonly CommentView[]) => (
    <ul className={styles.comments}>
      {comments.map((comment) => <CommentItem key={comment.id} view={view} comment={comment} maySettle={maySettle} />)}
    </ul>
  );
  const action = mayComment && !writing && (
    <Button ref={button} variant="tertiary" data-size="sm" icon={<ChatAddIcon aria-hidden />} onClick={() => setWriting(true)}>{texts.addComment}</Button>
  );
  return (
    <Section title={texts.comments} action={action}>
      <Paragraph data-size="sm" className="subtle">{view.comments.length === 0 ? `${texts.noComments} ${texts.commentsHelp}` : texts.commentsHelp}</Paragraph>
      {writing && <NewComment view={view} onClose={() => setWriting(false)} />}
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        <Details>
          <Details.Summary>{texts.settledCount(settled.length)}</Details.Summary>
          <Details.Content>{list(settled)}</Details.Content>
        </Details>
      )}
    </Section>
  );
}
