import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type CaseId, type InitiativeRow } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Paragraph, Select } from "../../components";
import { draftOf } from "./initiatives";
import { useInitiativeTexts } from "./texts";

/** Gives an initiative that is there already to this case. Which case it comes from stands beside its name. */
export function ChooseInitiativeDialog({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const texts = useInitiativeTexts().onCase;
  const { run } = useExecute();
  const errors = useFormErrors("choose-initiative", "id");
  const { data: board } = useSuspenseQuery(read("initiatives.list", {}));
  const others = board.rows.filter((row) => row.case_id !== caseId);
  const [id, setId] = useState("");
  const save = async () => {
    const chosen = others.find((row) => row.id === id);
    if (!chosen) {
      errors.set([{ field: "id", text: texts.chooseMissing }]);
      return false;
    }
    return (await run({ type: "initiative.put", ...draftOf(chosen), case_id: caseId }, { onRefused: errors.refused })) !== null;
  };
  const named = (row: InitiativeRow) => (row.case_title === null ? row.title : `${row.title} (${[row.case_number, row.case_title].filter(Boolean).join(" ")})`);
  return (
    <FormDialog open title={texts.link} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.linkHelp}</Paragraph>
      <Select
        id={errors.id("id")} label={texts.choose} value={id} onChange={setId} error={errors.of("id")}
        options={[{ value: "", label: "" }, ...others.map((row) => ({ value: row.id, label: named(row) }))]}
      />
    </FormDialog>
  );
}
