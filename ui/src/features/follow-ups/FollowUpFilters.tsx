import type { Day } from "../../api";
import { Checkbox, Select, type FilterChanges } from "../../components";
import { isWithin, useDirectory } from "../settings/directory";
import styles from "./FollowUps.module.css";
import type { FollowUpsSearch } from "./routes";
import { useFollowUpTexts } from "./texts";

export function FollowUpFilters({ search, today, onChange }: { search: FollowUpsSearch; today: Day; onChange: (changes: FilterChanges<FollowUpsSearch>) => void }) {
  const texts = useFollowUpTexts();
  const { people, bodies } = useDirectory();
  const all = { value: "", label: texts.everybody };
  const named = people.filter((person) => person.active || person.id === search.person).map(({ id, name }) => ({ value: id, label: name }));
  const current = bodies.filter((body) => isWithin(today, body) || body.id === search.body).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div role="search" aria-label={texts.filters} className={styles.filters}>
      <Select label={texts.person} value={search.person ?? ""} onChange={(person) => onChange({ person: person || undefined })} options={[all, ...named]} />
      {bodies.length > 1 && <Select label={texts.body} value={search.body ?? ""} onChange={(body) => onChange({ body: body || undefined })} options={[all, ...current]} />}
      <div className={styles.check}>
        <Checkbox label={texts.onlyOverdue} value="overdue" checked={search.overdue === true} onChange={(event) => onChange({ overdue: event.target.checked ? true : undefined })} />
      </div>
      <div className={styles.check}>
        <Checkbox label={texts.closedToo} value="closed" checked={search.closed === true} onChange={(event) => onChange({ closed: event.target.checked ? true : undefined })} />
      </div>
    </div>
  );
}
