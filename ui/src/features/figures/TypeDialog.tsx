import { useState } from "react";
import { asShellError, request, type FiguresPreview, type Municipality, type RowProblem } from "../../api";
import { useFormErrors } from "../../commands";
import { FormDialog, Paragraph, TextInput } from "../../components";
import { today } from "../../format";
import { isWithin, useDirectory } from "../settings/directory";
import { YearInput } from "./FetchDialog";
import { parseYear } from "./figures";
import { useFigureTexts } from "./texts";

/** The population of the council's municipalities, written by hand: for where there is no network. */
export function TypeDialog({ onSeen, onClose }: { onSeen: (preview: FiguresPreview) => void; onClose: () => void }) {
  const all = useFigureTexts();
  const texts = all.typing;
  const errors = useFormErrors("figures-typed", "year");
  const municipalities = useDirectory().municipalities.filter((municipality) => isWithin(today(), municipality));
  const [year, setYear] = useState(today().slice(0, 4));
  const [source, setSource] = useState("");
  const [written, setWritten] = useState<Record<string, string>>({});
  const submit = async () => {
    const filled = municipalities.filter(({ id }) => (written[id] ?? "").trim() !== "");
    const wanted = parseYear(year);
    const problems = [
      ...(wanted === null ? [{ field: "year", text: all.yearWrong }] : []),
      ...(source.trim() === "" ? [{ field: "source", text: all.sourceMissing }] : []),
      ...(filled.length === 0 ? [{ field: municipalities[0]?.id ?? "year", text: texts.nothing }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0 || wanted === null) return false;
    try {
      onSeen(await request("figures.typed", { year: wanted, source: source.trim(), figures: filled.map(({ id, number }) => ({ municipality: number, population: written[id] ?? "" })) }));
      return true;
    } catch (reason) {
      const error = asShellError(reason);
      if (error.code === "statistics.rows") errors.set(byField(error.facts.problems as RowProblem[], filled, (problem) => all.problems[problem.why](problem.value)));
      else errors.refused(error);
      return false;
    }
  };
  return (
    <FormDialog open title={texts.title} submit={texts.submit} errors={errors.errors} onSubmit={submit} onClose={onClose}>
      <div className="form-row">
        <YearInput id={errors.id("year")} value={year} onChange={setYear} error={errors.of("year")} />
        <TextInput id={errors.id("source")} label={texts.source} description={texts.sourceHelp} value={source} onChange={setSource} error={errors.of("source")} />
      </div>
      <Paragraph>{texts.help}</Paragraph>
      <div className="form-row">
        {municipalities.map(({ id, name }) => (
          <TextInput
            key={id} id={errors.id(id)} label={name} optional value={written[id] ?? ""} error={errors.of(id)}
            onChange={(value) => setWritten((now) => ({ ...now, [id]: value }))}
          />
        ))}
      </div>
    </FormDialog>
  );
}

/** Rows are told by their place among those that were sent. */
function byField(problems: readonly RowProblem[], sent: readonly Municipality[], text: (problem: RowProblem) => string) {
  return problems.map((problem) => ({ field: sent[problem.row - 1]?.id ?? "year", text: text(problem) }));
}
