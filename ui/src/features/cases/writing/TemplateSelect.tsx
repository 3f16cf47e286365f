import type { Template } from "../../../api";
import { Paragraph, Select } from "../../../components";
import { useLanguage } from "../../../texts";
import { useWritingTexts } from "./texts";

interface TemplateSelectProps {
  templates: readonly Template[];
  value: string;
  onChange: (key: string) => void;
  /** Offers to have none. */
  optional?: boolean;
  /** The language that headings are shown in. */
  language: "nb" | "nn";
}

/** Chooses a template, and shows the sections it lays out. */
export function TemplateSelect({ templates, value, onChange, optional = false, language }: TemplateSelectProps) {
  const texts = useWritingTexts();
  const words = useLanguage();
  const chosen = templates.find(({ key }) => key === value);
  const none = optional ? [{ value: "", label: texts.noTemplate }] : [];
  return (
    <div>
      <Select
        label={texts.template} description={texts.templateHelp} value={value} onChange={onChange}
        options={[...none, ...templates.map(({ key, name }) => ({ value: key, label: name[words] }))]}
      />
      {chosen && (
        <Paragraph data-size="sm" className="subtle" lang={language}>
          {chosen.parts.map((part) => part.heading[language] + (part.required ? ` (${texts.required})` : "")).join(" · ")}
        </Paragraph>
      )}
    </div>
  );
}
