import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type Outcome } from "../../api";
import { Select, TextInput, type FiltersProps } from "../../components";
import { yearsOf } from "../meetings/grouping";
import { useRecordTexts } from "../meetings/record/texts";
import { useDirectory } from "../settings/directory";
import styles from "./Decisions.module.css";
import { outcomes, type DecisionsSearch } from "./routes";
import { useDecisionTexts } from "./texts";

export function DecisionFilters({ search, words, onWords, onChange }: FiltersProps<DecisionsSearch>) {
  const texts = useDecisionTexts();
  const outcomeWords = useRecordTexts().outcomes;
  const { bodies, municipalities } = useDirectory();
  const { data: meetings } = useSuspenseQuery(read("meetings.list", {}));
  const years = [...new Set([...yearsOf(meetings), ...(search.year === undefined ? [] : [search.year])])].toSorted((a, b) => b - a);
  const all = { value: "" as const, label: texts.all };
  return (
    <div role="search" aria-label={texts.filters} className={styles.filters}>
      <div className={styles.wide}>
        <TextInput label={texts.words} type="search" value={words} onChange={onWords} />
      </div>
      <Select
        label={texts.outcome} value={search.outcome ?? ""} onChange={(outcome: Outcome | "") => onChange({ outcome: outcome || undefined })}
        options={[all, ...outcomes.map((value) => ({ value, label: outcomeWords[value] }))]}
      />
      <Select
        label={texts.year} value={String(search.year ?? "")} onChange={(year) => onChange({ year: year === "" ? undefined : Number(year) })}
        options={[{ value: "", label: texts.allYears }, ...years.map((one) => ({ value: String(one), label: String(one) }))]}
      />
      {bodies.length > 1 && (
        <Select
          label={texts.body} value={search.body ?? ""} onChange={(body) => onChange({ body: body || undefined })}
          options={[all, ...bodies.map(({ id, short_name, name }) => ({ value: id, label: short_name || name }))]}
        />
      )}
      <Select
        label={texts.municipality} value={search.municipality ?? ""} onChange={(municipality) => onChange({ municipality: municipality || undefined })}
        options={[all, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  );
}
