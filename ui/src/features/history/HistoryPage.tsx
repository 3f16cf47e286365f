import { Page, Paragraph } from "../../components";
import { HistoryList } from "./HistoryList";
import { useHistoryTexts } from "./texts";

export function HistoryPage() {
  const texts = useHistoryTexts();
  return (
    <Page title={texts.title} width="reading">
      <Paragraph>{texts.lead}</Paragraph>
      <HistoryList limit={50} />
    </Page>
  );
}
