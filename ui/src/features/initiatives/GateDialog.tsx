import { useState } from "react";
import { newId, type Gate, type InitiativeView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { DateInput, FormDialog, Paragraph, Select, TextInput } from "../../components";
import { today } from "../../format";
import { gates } from "./routes";
import { useInitiativeTexts } from "./texts";

/** Who let it through or did not, when and why. A refusal says why. */
export function GateDialog({ view, onClose }: { view: InitiativeView; onClose: () => void }) {
  const all = useInitiativeTexts();
  const texts = all.gateTrail;
  const { run } = useExecute();
  const errors = useFormErrors("gate", "decided_by");
  const [id] = useState(newId);
  const [gate, setGate] = useState<Gate>("approved");
  const [by, setBy] = useState("");
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const save = async () => {
    const problems = [
      ...(by.trim() === "" ? [{ field: "decided_by", text: texts.byMissing }] : []),
      ...(on === null ? [{ field: "decided_on", text: texts.onMissing }] : []),
      ...(gate === "refused" && reason.trim() === "" ? [{ field: "reason", text: texts.reasonMissing }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0 || on === null) return false;
    return (await run({ type: "gate.decide", id, initiative_id: view.id, gate, decided_by: by, decided_on: on, reason }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.decide} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.help}</Paragraph>
      <div className="form-row">
        <Select label={texts.answer} value={gate} onChange={setGate} options={gates.map((value) => ({ value, label: all.gates[value] }))} />
        <DateInput id={errors.id("decided_on")} label={texts.on} value={on} onChange={setOn} error={errors.of("decided_on")} />
      </div>
      <TextInput id={errors.id("decided_by")} label={texts.by} value={by} onChange={setBy} error={errors.of("decided_by")} />
      <TextInput id={errors.id("reason")} label={texts.reason} optional={gate !== "refused"} rows={3} value={reason} onChange={setReason} error={errors.of("reason")} />
    </FormDialog>
  );
}
