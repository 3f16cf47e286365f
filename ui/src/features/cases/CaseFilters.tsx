import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type CaseStage, type Purpose } from "../../api";
import { Checkbox, Select, TextInput, usePurposeOptions, type FiltersProps } from "../../components";
import styles from "./Cases.module.css";
import { stages } from "./life/stages";
import { useLifeTexts } from "./life/texts";
import type { CasesSearch } from "./routes";
import { useCaseTexts } from "./texts";

export function CaseFilters({ search, words, onWords, onChange }: FiltersProps<CasesSearch>) {
  const texts = useCaseTexts();
  const life = useLifeTexts();
  const { data: directory } = useSuspenseQuery(read("council.directory", {}));
  const all = { value: "" as const, label: texts.all };
  return (
    <div role="search" aria-label={texts.filters} className={styles.filters}>
      <div className={styles.wide}>
        <TextInput label={texts.words} type="search" value={words} onChange={onWords} />
      </div>
      <Select
        label={texts.purpose} value={search.purpose ?? ""} onChange={(purpose: Purpose | "") => onChange({ purpose: purpose || undefined })}
        options={[all, ...usePurposeOptions()]}
      />
      <Select
        label={texts.status} value={search.stage ?? ""} onChange={(stage: CaseStage | "") => onChange({ stage: stage || undefined })}
        options={[all, ...stages.map((value) => ({ value, label: life.stages[value] }))]}
      />
      {directory.bodies.length > 1 && (
        <Select
          label={texts.bodyField} value={search.body ?? ""} onChange={(body) => onChange({ body: body || undefined })}
          options={[all, ...directory.bodies.map(({ id, short_name, name }) => ({ value: id, label: short_name || name }))]}
        />
      )}
      <div className={styles.check}>
        <Checkbox label={texts.waiting} value="waiting" checked={search.waiting === true} onChange={(event) => onChange({ waiting: event.target.checked ? true : undefined })} />
      </div>
      <div className={styles.check}>
        <Checkbox label={texts.standing} value="standing" checked={search.standing === true} onChange={(event) => onChange({ standing: event.target.checked ? true : undefined })} />
      </div>
    </div>
  );
}
