import { Select, TextInput, type FiltersProps } from "../../components";
import { useDirectory } from "../settings/directory";
import styles from "./Initiatives.module.css";
import { gates, states, type InitiativesSearch } from "./routes";
import { useInitiativeTexts } from "./texts";

/** The filters of the board and how it is shown; `years` are the budget years that any initiative has. */
export function InitiativeFilters({ search, words, onWords, onChange, years }: FiltersProps<InitiativesSearch> & { years: readonly number[] }) {
  const texts = useInitiativeTexts();
  const { municipalities } = useDirectory();
  const all = { value: "" as const, label: texts.all };
  const shownYears = [...new Set([...years, ...(search.year === undefined ? [] : [search.year])])].toSorted((a, b) => a - b);
  return (
    <div role="search" aria-label={texts.filters} className={styles.filters}>
      <div className={styles.wide}>
        <TextInput label={texts.words} type="search" value={words} onChange={onWords} />
      </div>
      <Select
        label={texts.gate} value={search.gate ?? ""} onChange={(gate) => onChange({ gate: gate || undefined })}
        options={[all, ...gates.map((value) => ({ value, label: texts.gates[value] }))]}
      />
      <Select
        label={texts.state} value={search.state ?? ""} onChange={(state) => onChange({ state: state || undefined })}
        options={[all, ...states.map((value) => ({ value, label: texts.states[value] }))]}
      />
      <Select
        label={texts.municipality} value={search.municipality ?? ""} onChange={(municipality) => onChange({ municipality: municipality || undefined })}
        options={[all, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        label={texts.year} value={String(search.year ?? "")} onChange={(year) => onChange({ year: year === "" ? undefined : Number(year) })}
        options={[{ value: "", label: texts.allYears }, ...shownYears.map((year) => ({ value: String(year), label: String(year) }))]}
      />
      <Select
        label={texts.view} value={search.view ?? "board"} onChange={(view) => onChange({ view: view === "table" ? view : undefined })}
        options={[{ value: "board", label: texts.views.board }, { value: "table", label: texts.views.table }]}
      />
    </div>
  );
}
