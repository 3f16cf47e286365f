import { useState } from "react";
import type { CouncilFrame } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Button, ErrorSummary, Section, Select, TextInput } from "../../components";
import { useComponentTexts } from "../../components/texts";
import styles from "./Settings.module.css";
import { useSettingsTexts } from "./texts";

export function CouncilForm({ frame, disabled }: { frame: CouncilFrame; disabled: boolean }) {
  const texts = useSettingsTexts().council;
  const languages = useSettingsTexts().window.languages;
  const { save } = useComponentTexts();
  const { run, running } = useExecute();
  const errors = useFormErrors("council", "name");
  const [draft, setDraft] = useState(frame);
  const submit = async () => {
    if (draft.name.trim() === "") return errors.set([{ field: "name", text: texts.nameMissing }]);
    errors.clear();
    await run({ type: "council.change", ...draft }, { onRefused: errors.refused });
  };
  return (
    <Section title={texts.heading}>
      <form className={styles.narrow} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <ErrorSummary errors={errors.errors} />
        <TextInput id={errors.id("name")} label={texts.name} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} error={errors.of("name")} disabled={disabled} />
        <TextInput
          id={errors.id("short_name")} label={texts.shortName} description={texts.shortNameHelp} value={draft.short_name} disabled={disabled} optional
          onChange={(short_name) => setDraft({ ...draft, short_name })} error={errors.of("short_name")}
        />
        <Select
          label={texts.language} value={draft.language} onChange={(language) => setDraft({ ...draft, language })} disabled={disabled}
          options={(["nb", "nn"] as const).map((value) => ({ value, label: languages[value] }))}
        />
        {!disabled && <div className="buttons"><Button type="submit" loading={running}>{save}</Button></div>}
      </form>
    </Section>
  );
}
