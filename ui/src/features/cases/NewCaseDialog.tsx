import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { newId, read, type BodyId, type Language, type MeetingView, type Purpose } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Paragraph, Select, TextInput } from "../../components";
import { today } from "../../format";
import { parseMinutes } from "../meetings/agenda/clock";
import { isWithin, useCouncil } from "../settings/directory";
import { PurposeSelect } from "./PurposeSelect";
import { useCaseTexts } from "./texts";
import { laidOut } from "./writing/templates";
import { TemplateSelect } from "./writing/TemplateSelect";
import { useTemplates } from "./writing/use-template";

interface NewCaseDialogProps {
  /** Puts the case straight on this agenda, before the cases that close it, and stays there. */
  meeting?: Pick<MeetingView, "id" | "body_id" | "status" | "meeting">;
  onClose: () => void;
}

/** A new case: what it is called, what is asked, and in short why. Who proposes it may not be one who writes it out later. */
export function NewCaseDialog({ meeting, onClose }: NewCaseDialogProps) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const errors = useFormErrors("new-case", "title");
  const navigate = useNavigate();
  // Not waited for: a page that has no use for the bodies must not go away while they are read.
  const { data: directory } = useQuery({ ...read("council.directory", {}), enabled: !meeting });
  const bodies = (directory?.bodies ?? []).filter((body) => isWithin(today(), body));
  const councilLanguage = useCouncil()?.language ?? "nb";
  const [caseId] = useState(newId);
  const [title, setTitle] = useState("");
  const [summary, setSummary] = useState("");
  const [proposal, setProposal] = useState("");
  const [purpose, setPurpose] = useState<Purpose>("decision");
  const [language, setLanguage] = useState<Language>(meeting?.meeting.language ?? councilLanguage);
  const [chosenBody, setBodyId] = useState<BodyId>();
  const bodyId = meeting?.body_id ?? chosenBody ?? bodies.find(({ kind }) => kind === "council")?.id ?? bodies[0]?.id ?? "";
  const [written, setWritten] = useState("");
  const templates = useTemplates();
  const [templateKey, setTemplateKey] = useState("");
  const save = async () => {
    const minutes = parseMinutes(written);
    const problems = [
      ...(title.trim() === "" ? [{ field: "title", text: texts.titleMissing }] : []),
      ...(minutes === undefined ? [{ field: "minutes", text: texts.minutesWrong }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0 || minutes === undefined) return false;
    const placement = meeting ? { item_id: newId(), meeting_id: meeting.id, minutes } : null;
    const template = templates.find(({ key }) => key === templateKey);
    const begun = template ? { template: template.key, sections: laidOut(template, language) } : {};
    return (await run({ type: "case.create", id: caseId, body_id: bodyId, title, purpose, language, summary, proposal, ...begun, placement }, { onRefused: errors.refused })) !== null;
  };
  const toCase = { onSaved: () => void navigate({ to: "/cases/$caseId", params: { caseId }, replace: true }) };
  return (
    <FormDialog open title={meeting ? texts.newCaseHere : texts.newCase} submit={texts.create} errors={errors.errors} onSubmit={save} onClose={onClose} {...(meeting ? {} : toCase)}>
      {meeting?.status === "called" && <Paragraph>{texts.newCaseLate}</Paragraph>}
      <TextInput id={errors.id("title")} label={texts.titleField} lang={language} value={title} onChange={setTitle} error={errors.of("title")} />
      <div className="form-row">
        <PurposeSelect value={purpose} onChange={setPurpose} />
        {meeting ? (
          <TextInput id={errors.id("minutes")} label={texts.minutes} optional value={written} onChange={setWritten} error={errors.of("minutes")} />
        ) : (
          <Select
            label={texts.language} value={language} onChange={setLanguage}
            options={[{ value: "nb", label: texts.languages.nb }, { value: "nn", label: texts.languages.nn }]}
          />
        )}
      </div>
      <TextInput id={errors.id("summary")} label={texts.summary} description={texts.newCaseSummaryHelp} optional lang={language} rows={4} value={summary} onChange={setSummary} error={errors.of("summary")} />
      <TextInput id={errors.id("proposal")} label={texts.proposal} description={texts.newCaseProposalHelp} optional lang={language} rows={3} value={proposal} onChange={setProposal} error={errors.of("proposal")} />
      {!meeting && templates.length > 0 && <TemplateSelect templates={templates} value={templateKey} onChange={setTemplateKey} language={language} optional />}
      {!meeting && bodies.length > 1 && (
        <Select label={texts.bodyField} value={bodyId} onChange={setBodyId} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </FormDialog>
  );
}
