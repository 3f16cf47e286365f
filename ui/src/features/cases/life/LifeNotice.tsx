import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type CaseView } from "../../../api";
import { useMay } from "../../../commands";
import { Alert, Paragraph } from "../../../components";
import { useFormat } from "../../../format";
import styles from "./Life.module.css";
import { useLifeTexts } from "./texts";

/** Above the text: that the case is in review, why it was returned, or that nothing more is to come of it. */
export function LifeNotice({ view }: { view: CaseView }) {
  const texts = useLifeTexts();
  const format = useFormat();
  const own = useOwnReview(view);
  const why = view.comments.findLast(({ kind }) => kind === "return");
  if (view.stage === "in_review" && view.in_review) {
    return (
      <Alert data-color="info">
        <Paragraph>{texts.inReview(view.in_review.by_name, format.timestamp(view.in_review.at))}</Paragraph>
        {own && <Paragraph>{texts.ownReview}</Paragraph>}
      </Alert>
    );
  }
  if (view.stage === "returned" && why) {
    return (
      <Alert data-color="warning">
        <Paragraph>{texts.returned(why.by_name, format.timestamp(why.at))}</Paragraph>
        <Paragraph className={styles.said}>{why.text}</Paragraph>
      </Alert>
    );
  }
  return view.stage === "closed" && view.closed_at ? <Alert data-color="info">{texts.closed(format.timestamp(view.closed_at))}</Alert> : null;
}

/** Whether whoever sits here sent the case to review and must leave the answer to another. The secretary may be alone. */
export function useOwnReview(view: CaseView): boolean {
  const { me } = useSuspenseQuery(read("council.state", {})).data;
  const isSecretary = useMay("agenda.add");
  return !isSecretary && me !== null && view.in_review?.by_id === me.id;
}
