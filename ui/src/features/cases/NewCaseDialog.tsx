import { useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type Language, type Purpose } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Select, TextInput } from "../../components";
import { PurposeSelect } from "./PurposeSelect";
import { useCaseTexts } from "./texts";

/** A new case: what it is called and what is asked. The rest is written on its page. */
export function NewCaseDialog({ onClose }: { onClose: () => void }) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const errors = useFormErrors("new-case", "title");
  const navigate = useNavigate();
  const { data: directory } = useSuspenseQuery(read("council.directory", {}));
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  const bodies = directory.bodies.filter(({ valid_to }) => valid_to === null);
  const [caseId] = useState(newId);
  const [title, setTitle] = useState("");
  const [purpose, setPurpose] = useState<Purpose>("decision");
  const [language, setLanguage] = useState<Language>(state.council?.language ?? "nb");
  const [bodyId, setBodyId] = useState(bodies.find(({ kind }) => kind === "council")?.id ?? bodies[0]?.id ?? "");
  const save = async () => {
    if (title.trim() === "") {
      errors.set([{ field: "title", text: texts.titleMissing }]);
      return false;
    }
    return (await run({ type: "case.create", id: caseId, body_id: bodyId, title, purpose, language, placement: null }, { onRefused: errors.refused })) !== null;
  };
  const open = () => void navigate({ to: "/cases/$caseId", params: { caseId }, replace: true });
  return (
    <FormDialog open title={texts.newCase} submit={texts.create} errors={errors.errors} onSubmit={save} onSaved={open} onClose={onClose}>
      <TextInput id={errors.id("title")} label={texts.titleField} lang={language} value={title} onChange={setTitle} error={errors.of("title")} />
      <div className="form-row">
        <PurposeSelect value={purpose} onChange={setPurpose} />
        <Select
          label={texts.language} value={language} onChange={setLanguage}
          options={[{ value: "nb", label: texts.languages.nb }, { value: "nn", label: texts.languages.nn }]}
        />
      </div>
      {bodies.length > 1 && (
        <Select label={texts.bodyField} value={bodyId} onChange={setBodyId} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </FormDialog>
  );
}
