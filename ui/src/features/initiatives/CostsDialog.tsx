import { useState } from "react";
import { newId, type InitiativeCost, type InitiativeView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Paragraph, Select, TextInput } from "../../components";
import { formatKroner, today } from "../../format";
import { budgets, isOrdered, parseYear } from "./initiatives";
import { LineTable, type LineColumn } from "./LineTable";
import { useInitiativeTexts } from "./texts";
import { useAmounts } from "./use-amounts";

type Line = Pick<InitiativeCost, "id" | "text" | "budget"> & Record<"year" | "likely_ore" | "low_ore" | "high_ore", string>;

const written = (ore: number | null) => (ore === null ? "" : formatKroner(ore));
const lineOf = ({ id, text, budget, year, likely_ore, low_ore, high_ore }: InitiativeCost): Line => ({
  id, text, budget, year: String(year), likely_ore: written(likely_ore), low_ore: written(low_ore), high_ore: written(high_ore),
});

/** All the costs at once, saved as one step. A new line starts with the year of the one above. */
export function CostsDialog({ view, onClose }: { view: InitiativeView; onClose: () => void }) {
  const all = useInitiativeTexts();
  const texts = all.lines;
  const { run } = useExecute();
  const readAmounts = useAmounts();
  const errors = useFormErrors("cost", "lines");
  const fresh = (last?: Line): Line => ({ id: newId(), text: "", budget: last?.budget ?? "investment", year: last?.year ?? today().slice(0, 4), likely_ore: "", low_ore: "", high_ore: "" });
  const [lines, setLines] = useState<Line[]>(() => (view.costs.length > 0 ? view.costs.map(lineOf) : [fresh()]));
  const change = (id: string, changes: Partial<Line>) => setLines((now) => now.map((line) => (line.id === id ? { ...line, ...changes } : line)));
  const save = async () => {
    const typed = Object.fromEntries(lines.flatMap((line) => (["likely_ore", "low_ore", "high_ore"] as const).map((field) => [`${field}-${line.id}`, line[field]])));
    const { ore, problems } = await readAmounts(typed);
    const told = new Set(problems.map(({ field }) => field));
    const read = lines.map((line) => ({ line, year: parseYear(line.year), likely: ore[`likely_ore-${line.id}`] ?? null, low: ore[`low_ore-${line.id}`] ?? null, high: ore[`high_ore-${line.id}`] ?? null }));
    const wrong = read.flatMap(({ line, year, likely, low, high }, at) => [
      ...(year === null ? [{ field: `year-${line.id}`, text: texts.yearWrong(at + 1) }] : []),
      ...(likely === null && !told.has(`likely_ore-${line.id}`) ? [{ field: `likely_ore-${line.id}`, text: texts.amountMissing(at + 1) }] : []),
      ...(likely !== null && !isOrdered(low, likely, high) ? [{ field: `likely_ore-${line.id}`, text: texts.orderWrong(at + 1) }] : []),
    ]);
    errors.set([...problems, ...wrong]);
    if (problems.length + wrong.length > 0) return false;
    const costs = read.map(({ line: { id, text, budget }, year, likely, low, high }): InitiativeCost => ({ id, text, budget, year: year ?? 0, likely_ore: likely ?? 0, low_ore: low, high_ore: high }));
    return (await run({ type: "initiative.set_costs", initiative_id: view.id, lines: costs }, { onRefused: errors.refused })) !== null;
  };
  const field = (name: "year" | "text" | "likely_ore" | "low_ore" | "high_ore", header: string): LineColumn<Line> => ({
    header, wide: name === "text",
    field: (line, label) => <TextInput id={errors.id(`${name}-${line.id}`)} labelHidden label={label} value={line[name]} onChange={(value) => change(line.id, { [name]: value })} error={errors.of(`${name}-${line.id}`)} />,
  });
  const columns: LineColumn<Line>[] = [
    field("year", texts.year),
    {
      header: texts.budget, wide: true,
      field: (line, label) => <Select labelHidden label={label} value={line.budget} onChange={(budget) => change(line.id, { budget })} options={budgets.map((value) => ({ value, label: all.budgets[value] }))} />,
    },
    field("text", texts.text), field("low_ore", texts.low), field("likely_ore", texts.likely), field("high_ore", texts.high),
  ];
  return (
    <FormDialog open size="wide" title={texts.editCosts} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.costsHelp}</Paragraph>
      <LineTable
        caption={texts.editCosts} columns={columns} lines={lines} addId={errors.id("lines")}
        onAdd={() => setLines((now) => [...now, fresh(now.at(-1))])} onRemove={(id) => setLines((now) => now.filter((line) => line.id !== id))}
      />
    </FormDialog>
  );
}
