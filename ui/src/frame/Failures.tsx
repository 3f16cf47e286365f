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
  const failure = asShellError(error);
  if (failure.code === "not_found") return <GonePage table={String(failure.facts.table)} />;
  const retry = async () => {
    await queries.resetQueries();
    reset();
    await router.invalidate();
  };
  return (
    <Page title={texts.broken} width="reading">
      <div role="alert"><Paragraph>{errorText(failure)}</Paragraph></div>
      <Paragraph>{texts.brokenHelp}</Paragraph>
      <div className="buttons">
        <Button onClick={() => void retry()}>{texts.retry}</Button>
        <ButtonLink to="/" variant="secondary">{texts.goHome}</ButtonLink>
      </div>
    </Page>
  );
}

/** What the page was about is taken away, by an undoing or by somebody else. */
function GonePage({ table }: { table: string }) {
  const texts = useFrameTexts();
  const register = table === "meetings" ? "meetings" : table === "cases" ? "cases" : null;
  return (
    <Page title={texts.gone} width="reading">
      <div role="alert"><Paragraph>{texts.goneHelp}</Paragraph></div>
      <div className="buttons">
        {register && <ButtonLink to={`/${register}`}>{texts.goTo(texts.pages[register])}</ButtonLink>}
        <ButtonLink to="/" variant={register ? "secondary" : "primary"}>{texts.goHome}</ButtonLink>
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
