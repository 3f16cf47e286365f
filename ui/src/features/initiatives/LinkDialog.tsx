import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type InitiativeView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Select, TextInput } from "../../components";
import { useInitiativeTexts } from "./texts";

/** Links to another initiative, or to a project that is named in words. */
export function LinkDialog({ view, onClose }: { view: InitiativeView; onClose: () => void }) {
  const texts = useInitiativeTexts().links;
  const { run } = useExecute();
  const errors = useFormErrors("link", "relation");
  const { data: board } = useSuspenseQuery(read("initiatives.list", {}));
  const others = board.rows.filter(({ id }) => id !== view.id);
  const [id] = useState(newId);
  const [otherId, setOtherId] = useState(others[0]?.id ?? "");
  const [otherText, setOtherText] = useState("");
  const [relation, setRelation] = useState("");
  const save = async () => {
    const problems = [
      ...(otherId === "" && otherText.trim() === "" ? [{ field: "other_text", text: texts.otherMissing }] : []),
      ...(relation.trim() === "" ? [{ field: "relation", text: texts.relationMissing }] : []),
    ];
    errors.set(problems);
    const link = { id, initiative_id: view.id, other_id: otherId || null, other_text: otherId ? "" : otherText, relation };
    return problems.length === 0 && (await run({ type: "initiative.link", ...link }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.add} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("relation")} label={texts.relation} description={texts.relationHelp} value={relation} onChange={setRelation} error={errors.of("relation")} />
      <Select
        id={errors.id("other_id")} label={texts.other} value={otherId} onChange={setOtherId} error={errors.of("other_id")}
        options={[...others.map(({ id: value, title }) => ({ value, label: title })), { value: "", label: texts.outside }]}
      />
      {otherId === "" && <TextInput id={errors.id("other_text")} label={texts.otherText} value={otherText} onChange={setOtherText} error={errors.of("other_text")} />}
    </FormDialog>
  );
}
