import { useQueryClient } from "@tanstack/react-query";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { asShellError } from "../api";
import { Button, ButtonLink, Page, Paragraph } from "../components";
import { useErrorText } from "../texts";
import { useFrameTexts } from "./texts";

/** A page that failed says why and how to go on; the rest of the window stays as it is. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const texts = useFrameTexts();
  const errorText = useErrorText();
  const router = useRouter();
  const queries = useQueryClient();
  const retry = async () => {
    await queries.resetQueries();
    reset();
    await router.invalidate();
  };
  return (
    <Page title={texts.broken} width="reading">
      <div role="alert"><Paragraph>{errorText(asShellError(error))}</Paragraph></div>
      <Paragraph>{texts.brokenHelp}</Paragraph>
      <div className="buttons">
        <Button onClick={() => void retry()}>{texts.retry}</Button>
        <ButtonLink to="/" variant="secondary">{texts.goHome}</ButtonLink>
      </div>
    </Page>
  );
}

export function MissingPage() {
  const texts = useFrameTexts();
  return (
    <Page title={texts.notFound} width="reading">
      <Paragraph>{texts.notFoundHelp}</Paragraph>
      <div className="buttons"><ButtonLink to="/">{texts.goHome}</ButtonLink></div>
    </Page>
  );
}
