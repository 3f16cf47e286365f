import { PencilIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type Day, type PutFreeDays } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Button, DataTable, DateInput, FormDialog, Paragraph, Section, Select, TextInput, type Column } from "../../components";
import { formatDate } from "../../format";
import { useDirectory } from "../settings/directory";
import { useYearTexts } from "./texts";

/** School holidays and other days to keep clear of, in one municipality or in all. */
export function FreeDays({ year, rows, editable }: { year: number; rows: readonly PutFreeDays[]; editable: boolean }) {
  const texts = useYearTexts().free;
  const { municipalities } = useDirectory();
  const { run } = useExecute();
  const [edited, setEdited] = useState<{ free: PutFreeDays | null } | null>(null);
  const columns: Column<PutFreeDays>[] = [
    { id: "name", header: texts.name, rowHeader: true, sortBy: (row) => row.name, cell: (row) => row.name },
    { id: "first", header: texts.first, narrow: true, sortBy: (row) => row.first_day, cell: (row) => formatDate(row.first_day) },
    { id: "last", header: texts.last, narrow: true, sortBy: (row) => row.last_day, cell: (row) => formatDate(row.last_day) },
    { id: "municipality", header: texts.municipality, cell: (row) => municipalities.find(({ id }) => id === row.municipality_id)?.name ?? texts.all },
    {
      id: "actions", header: texts.actions,
      cell: (row) => editable && (
        <div className="buttons">
          <Button variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={texts.changeOne(row.name)} onClick={() => setEdited({ free: row })}>{texts.change}</Button>
          <Button variant="tertiary" data-size="sm" icon={<TrashIcon aria-hidden />} aria-label={texts.removeOne(row.name)} onClick={() => void run({ type: "free_days.remove", id: row.id })}>{texts.remove}</Button>
        </div>
      ),
    },
  ];
  const add = editable && <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setEdited({ free: null })}>{texts.add}</Button>;
  return (
    <Section title={texts.heading} action={add}>
      <Paragraph className="subtle">{texts.help}</Paragraph>
      {rows.length === 0 ? <Paragraph>{texts.empty(year)}</Paragraph> : <DataTable caption={texts.heading} columns={columns} rows={rows} rowKey={(row) => row.id} />}
      {edited && <FreeDaysDialog free={edited.free} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function FreeDaysDialog({ free, onClose }: { free: PutFreeDays | null; onClose: () => void }) {
  const texts = useYearTexts().free;
  const { municipalities } = useDirectory();
  const { run } = useExecute();
  const errors = useFormErrors("free-days", "name");
  const [id] = useState(() => free?.id ?? newId());
  const [name, setName] = useState(free?.name ?? "");
  const [first, setFirst] = useState<Day | null>(free?.first_day ?? null);
  const [last, setLast] = useState<Day | null>(free?.last_day ?? null);
  const [municipality, setMunicipality] = useState(free?.municipality_id ?? "");
  const save = async () => {
    const problems = [
      ...(name.trim() === "" ? [{ field: "name", text: texts.nameMissing }] : []),
      ...(first === null ? [{ field: "first_day", text: texts.dayMissing }] : []),
      ...(last === null ? [{ field: "last_day", text: texts.dayMissing }] : []),
      ...(first !== null && last !== null && last < first ? [{ field: "last_day", text: texts.reversed }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0 || first === null || last === null) return false;
    return (await run({ type: "free_days.put", id, name, first_day: first, last_day: last, municipality_id: municipality || null }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={free ? texts.changeTitle : texts.add} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TextInput id={errors.id("name")} label={texts.name} description={texts.nameHelp} value={name} onChange={setName} error={errors.of("name")} />
      <div className="form-row">
        <DateInput id={errors.id("first_day")} label={texts.first} value={first} onChange={setFirst} error={errors.of("first_day")} />
        <DateInput id={errors.id("last_day")} label={texts.last} value={last} onChange={setLast} error={errors.of("last_day")} />
      </div>
      <Select
        id={errors.id("municipality_id")} label={texts.municipality} value={municipality} onChange={setMunicipality} error={errors.of("municipality_id")}
        options={[{ value: "", label: texts.all }, ...municipalities.map((one) => ({ value: one.id, label: one.name }))]}
      />
    </FormDialog>
  );
}
