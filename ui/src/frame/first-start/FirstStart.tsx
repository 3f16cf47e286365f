import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asShellError, request, ShellError } from "../../api";
import { useFormErrors } from "../../commands";
import { Button, ErrorSummary, Heading, Paragraph, Select, TextInput } from "../../components";
import { languages } from "../../texts";
import { useLocalSettings } from "../local-settings";
import { useFrameTexts } from "../texts";
import { DemoCard, RestoreCard } from "./OtherWays";
import { BodyRows, MunicipalityRows } from "./Rows";
import { emptyDraft, foundation, problemsOf, refusedField, type CouncilDraft } from "./draft";
import styles from "./FirstStart.module.css";
import { useFirstStartTexts } from "./texts";

/** What is shown while there is no council: three questions, or the example. */
export default function FirstStart() {
  const texts = useFirstStartTexts();
  const queries = useQueryClient();
  const [running, setRunning] = useState(false);
  const errors = useFormErrors("council", "name");
  const [tried, setTried] = useState(0);
  const [draft, setDraft] = useState<CouncilDraft>(() => emptyDraft(texts.defaultBodies));
  useEffect(() => {
    document.title = `${texts.title} – Samråd`;
  }, [texts]);
  const change = (changes: Partial<CouncilDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const rows = { idOf: errors.id, errorOf: errors.of };
  const submit = async () => {
    const problems = problemsOf(draft).map(({ field, text }) => ({ field, text: texts[text] }));
    errors.set(problems);
    setTried(tried + 1);
    if (problems.length > 0) return;
    setRunning(true);
    try {
      await request("council.set_up", foundation(draft));
      await queries.invalidateQueries();
    } catch (reason) {
      const { code, facts, message } = asShellError(reason);
      errors.refused(new ShellError(code, { ...facts, field: refusedField(draft, facts) }, message));
    } finally {
      setRunning(false);
    }
  };
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <Heading level={1} data-size="lg" id="page-title">{texts.title}</Heading>
        <WindowLanguage />
      </div>
      <Paragraph data-size="lg">{texts.lead}</Paragraph>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <ErrorSummary errors={errors.errors} tried={tried} />
        <section>
          <Heading level={2} data-size="sm">{texts.question1}</Heading>
          <div className="form">
            <TextInput id={errors.id("name")} label={texts.councilName} value={draft.name} onChange={(name) => change({ name })} error={errors.of("name")} />
            <MunicipalityRows rows={draft.municipalities} onChange={(municipalities) => change({ municipalities })} {...rows} />
            <BodyRows rows={draft.bodies} onChange={(bodies) => change({ bodies })} {...rows} />
            <Select
              label={texts.language}
              value={draft.language}
              onChange={(language) => change({ language })}
              options={[{ value: "nb", label: texts.nb }, { value: "nn", label: texts.nn }]}
            />
          </div>
        </section>
        <section>
          <Heading level={2} data-size="sm">{texts.question2}</Heading>
          <Paragraph>{texts.question2Help}</Paragraph>
          <div className="form-row">
            <TextInput id={errors.id("my-name")} label={texts.myName} value={draft.myName} onChange={(myName) => change({ myName })} error={errors.of("my-name")} />
            <TextInput
              id={errors.id("my-email")} label={texts.myEmail} type="email" optional value={draft.myEmail} onChange={(myEmail) => change({ myEmail })}
              error={errors.of("my-email")}
            />
          </div>
        </section>
        <section>
          <Heading level={2} data-size="sm">{texts.question3}</Heading>
          <Paragraph>{texts.aloneText}</Paragraph>
        </section>
        <Button type="submit" loading={running}>{texts.create}</Button>
      </form>
      <DemoCard />
      <RestoreCard />
    </main>
  );
}

/** The window's own language; what the council writes is asked about in the form. */
function WindowLanguage() {
  const texts = useFrameTexts();
  const { settings, change } = useLocalSettings();
  return (
    <Select
      label={texts.language} value={settings.language} onChange={(language) => change({ language })}
      options={languages.map((value) => ({ value, label: texts.languages[value] }))}
    />
  );
}
