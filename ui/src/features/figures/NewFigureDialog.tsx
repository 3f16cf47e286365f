import { useState } from "react";
import { newId, type FigureKind, type PutFigure } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { DateInput, FormDialog, Select, TextInput } from "../../components";
import { today } from "../../format";
import { useDirectory } from "../settings/directory";
import { kinds, parseCount } from "./figures";
import { useFigureTexts } from "./texts";

/** One figure by hand: how many work in a unit, or how many live somewhere on another day than SSB counts. */
export function NewFigureDialog({ kind: first, onClose }: { kind: FigureKind; onClose: () => void }) {
  const all = useFigureTexts();
  const texts = all.form;
  const { run } = useExecute();
  const { municipalities } = useDirectory();
  const errors = useFormErrors("figure", "value");
  const [draft, setDraft] = useState<Omit<PutFigure, "value" | "as_of">>(() => ({ id: newId(), kind: first, municipality_id: null, unit: "", source: "", note: "" }));
  const [written, setWritten] = useState("");
  const [day, setDay] = useState<string | null>(today());
  const change = (changes: Partial<PutFigure>) => setDraft((now) => ({ ...now, ...changes }));
  const ofPeople = draft.kind === "population";
  const save = async () => {
    const value = parseCount(written);
    const problems = [
      ...(ofPeople && draft.municipality_id === null ? [{ field: "municipality_id", text: texts.municipalityMissing }] : []),
      ...(!ofPeople && draft.unit.trim() === "" ? [{ field: "unit", text: texts.unitMissing }] : []),
      ...(value === null ? [{ field: "value", text: texts.valueWrong }] : []),
      ...(day === null ? [{ field: "as_of", text: texts.dayMissing }] : []),
      ...(draft.source.trim() === "" ? [{ field: "source", text: all.sourceMissing }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0 || value === null || day === null) return false;
    const put = { ...draft, unit: ofPeople ? "" : draft.unit, value, as_of: day };
    return (await run({ type: "figure.put", ...put }, { onRefused: errors.refused })) !== null;
  };
  const anywhere = { value: "", label: ofPeople ? "" : texts.noMunicipality };
  return (
    <FormDialog open title={texts.title} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Select label={texts.kind} value={draft.kind} onChange={(kind) => change({ kind })} options={kinds.map((value) => ({ value, label: all.kinds[value] }))} />
      {!ofPeople && <TextInput id={errors.id("unit")} label={texts.unit} value={draft.unit} onChange={(unit) => change({ unit })} error={errors.of("unit")} />}
      <Select
        id={errors.id("municipality_id")} label={texts.municipality} optional={!ofPeople} value={draft.municipality_id ?? ""} error={errors.of("municipality_id")}
        onChange={(id) => change({ municipality_id: id || null })} options={[anywhere, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div className="form-row">
        <TextInput id={errors.id("value")} label={texts.value} value={written} onChange={setWritten} error={errors.of("value")} />
        <DateInput id={errors.id("as_of")} label={texts.day} value={day} onChange={setDay} error={errors.of("as_of")} />
      </div>
      <TextInput id={errors.id("source")} label={texts.source} description={texts.sourceHelp} value={draft.source} onChange={(source) => change({ source })} error={errors.of("source")} />
      <TextInput id={errors.id("note")} label={texts.note} optional rows={2} value={draft.note} onChange={(note) => change({ note })} error={errors.of("note")} />
    </FormDialog>
  );
}
