import { useState } from "react";
import { newId, type InitiativeSource, type InitiativeView } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { FormDialog, Paragraph, Select, TextInput } from "../../components";
import { formatKroner, today } from "../../format";
import { useDirectory } from "../settings/directory";
import { parseYear } from "./initiatives";
import { LineTable, type LineColumn } from "./LineTable";
import { useInitiativeTexts } from "./texts";
import { useAmounts } from "./use-amounts";

type Line = Pick<InitiativeSource, "id" | "municipality_id" | "party"> & Record<"year" | "amount_ore", string>;

const lineOf = ({ id, municipality_id, party, year, amount_ore }: InitiativeSource): Line => ({ id, municipality_id, party, year: String(year), amount_ore: formatKroner(amount_ore) });

/** Everybody who pays, saved as one step. A new line starts with the year of the one above, or of the first cost. */
export function SourcesDialog({ view, onClose }: { view: InitiativeView; onClose: () => void }) {
  const texts = useInitiativeTexts().lines;
  const { run } = useExecute();
  const readAmounts = useAmounts();
  const errors = useFormErrors("source", "lines");
  const { municipalities } = useDirectory();
  const firstYear = view.costs[0]?.year.toString() ?? today().slice(0, 4);
  const fresh = (last?: Line): Line => ({ id: newId(), municipality_id: municipalities[0]?.id ?? null, party: "", year: last?.year ?? firstYear, amount_ore: "" });
  const [lines, setLines] = useState<Line[]>(() => (view.sources.length > 0 ? view.sources.map(lineOf) : [fresh()]));
  const change = (id: string, changes: Partial<Line>) => setLines((now) => now.map((line) => (line.id === id ? { ...line, ...changes } : line)));
  const save = async () => {
    const { ore, problems } = await readAmounts(Object.fromEntries(lines.map((line) => [`amount_ore-${line.id}`, line.amount_ore])));
    const told = new Set(problems.map(({ field }) => field));
    const read = lines.map((line) => ({ line, year: parseYear(line.year), amount: ore[`amount_ore-${line.id}`] ?? null }));
    const wrong = read.flatMap(({ line, year, amount }, at) => [
      ...(line.municipality_id === null && line.party.trim() === "" ? [{ field: `party-${line.id}`, text: texts.partyMissing(at + 1) }] : []),
      ...(year === null ? [{ field: `year-${line.id}`, text: texts.yearWrong(at + 1) }] : []),
      ...(amount === null && !told.has(`amount_ore-${line.id}`) ? [{ field: `amount_ore-${line.id}`, text: texts.amountMissing(at + 1) }] : []),
    ]);
    errors.set([...problems, ...wrong]);
    if (problems.length + wrong.length > 0) return false;
    const sources = read.map(({ line: { id, municipality_id, party }, year, amount }): InitiativeSource => ({ id, municipality_id, party: municipality_id === null ? party : "", year: year ?? 0, amount_ore: amount ?? 0 }));
    return (await run({ type: "initiative.set_sources", initiative_id: view.id, lines: sources }, { onRefused: errors.refused })) !== null;
  };
  const field = (name: "party" | "year" | "amount_ore", line: Line, label: string) => (
    <TextInput id={errors.id(`${name}-${line.id}`)} labelHidden label={label} value={line[name]} onChange={(value) => change(line.id, { [name]: value })} error={errors.of(`${name}-${line.id}`)} />
  );
  const payers = [...municipalities.map(({ id, name }) => ({ value: id, label: name })), { value: "", label: texts.others }];
  const columns: LineColumn<Line>[] = [
    { header: texts.payer, wide: true, field: (line, label) => <Select labelHidden label={label} value={line.municipality_id ?? ""} onChange={(id) => change(line.id, { municipality_id: id || null })} options={payers} /> },
    { header: texts.party, wide: true, field: (line, label) => line.municipality_id === null && field("party", line, label) },
    { header: texts.year, field: (line, label) => field("year", line, label) },
    { header: texts.amount, field: (line, label) => field("amount_ore", line, label) },
  ];
  return (
    <FormDialog open size="wide" title={texts.editSources} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.sourcesHelp}</Paragraph>
      <LineTable
        caption={texts.editSources} columns={columns} lines={lines} addId={errors.id("lines")}
        onAdd={() => setLines((now) => [...now, fresh(now.at(-1))])} onRemove={(id) => setLines((now) => now.filter((line) => line.id !== id))}
      />
    </FormDialog>
  );
}
