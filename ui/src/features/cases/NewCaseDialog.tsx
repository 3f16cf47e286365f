import { useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type Language, type Purpose } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Select, TextInput } from "../../components";
import { PurposeSelect } from "./PurposeSelect";
import { useCaseTexts } from "./texts";

/** A new case: what it is called, what is asked, and in short why. Who proposes it may not be one who writes it out later. */
export function NewCaseDialog({ onClose }: { onClose: () => void }) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const errors = useFormErrors("new-case", "title");
  const navigate = useNavigate();
  const { data: directory } = useSuspenseQuery(read("council.directory", {}));
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  const bodies = directory.bodies.filter(({ valid_to }) => valid_to === null);
  const [title, setTitle] = useState("");
  const [summary, setSummary] = useState("");
  const [proposal, setProposal] = useState("");
  const [purpose, setPurpose] = useState<Purpose>("decision");
  const [language, setLanguage] = useState<Language>(state.council?.language ?? "nb");
  const [bodyId, setBodyId] = useState(bodies.find(({ kind }) => kind === "council")?.id ?? bodies[0]?.id ?? "");
  const save = async () => {
    if (title.trim() === "") {
      errors.set([{ field: "title", text: texts.titleMissing }]);
      return false;
    }
    const id = newId();
    const created = await run({ type: "case.create", id, body_id: bodyId, title, purpose, language, summary, proposal, placement: null }, { onRefused: errors.refused });
    if (created) void navigate({ to: "/cases/$caseId", params: { caseId: id } });
    // The page that is gone to takes the dialog with it; closing it too would go back to the register.
    return false;
  };
  return (
    <FormDialog open title={texts.newCase} submit={texts.create} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("title")} label={texts.titleField} lang={language} autoFocus value={title} onChange={setTitle} error={errors.of("title")} />
      <div className="form-row">
        <PurposeSelect value={purpose} onChange={setPurpose} />
        <Select
          label={texts.language} value={language} onChange={setLanguage}
          options={[{ value: "nb", label: texts.languages.nb }, { value: "nn", label: texts.languages.nn }]}
        />
      </div>
      <TextInput id={errors.id("summary")} label={texts.summary} description={texts.newCaseSummaryHelp} optional lang={language} rows={4} value={summary} onChange={setSummary} error={errors.of("summary")} />
      <TextInput id={errors.id("proposal")} label={texts.proposal} description={texts.newCaseProposalHelp} optional lang={language} rows={3} value={proposal} onChange={setProposal} error={errors.of("proposal")} />
      {bodies.length > 1 && (
        <Select label={texts.bodyField} value={bodyId} onChange={setBodyId} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </FormDialog>
  );
}
