import { useState } from "react";
import type { CaseView } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, Paragraph } from "../../../components";
import { withTemplate } from "./templates";
import { TemplateSelect } from "./TemplateSelect";
import { useWritingTexts } from "./texts";
import { useTemplates } from "./use-template";

/** Lays out in a case what it lacks of a template. */
export function TemplateDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useWritingTexts();
  const { run } = useExecute();
  const errors = useFormErrors("template", "template");
  const templates = useTemplates();
  const [key, setKey] = useState(view.template);
  const chosen = templates.find((template) => template.key === key) ?? templates[0];
  const save = async () => {
    if (!chosen) return false;
    const sections = withTemplate(view.sections, chosen, view.language);
    return (await run({ type: "case.set_text", id: view.id, template: chosen.key, sections }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.useTitle} submit={texts.useSubmit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.useHelp}</Paragraph>
      <TemplateSelect templates={templates} value={chosen?.key ?? ""} onChange={setKey} language={view.language} />
    </FormDialog>
  );
}
