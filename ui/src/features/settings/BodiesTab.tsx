import { GavelIcon, PencilIcon, PlusIcon, TasklistIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { newId, type Body, type PutBody } from "../../api";
import { useMay } from "../../commands";
import { Button, DataTable, Paragraph, Section } from "../../components";
import { BodyDialog } from "./BodyDialog";
import { RecurringDialog } from "./RecurringDialog";
import { RulesDialog } from "./RulesDialog";
import styles from "./Settings.module.css";
import { useDirectory } from "./directory";
import { useSettingsTexts } from "./texts";

const newBody = (parent: Body | undefined): PutBody => ({
  id: newId(), kind: "other", name: "", short_name: "", parent_id: parent?.id ?? null, replaced_by_id: null, valid_from: null, valid_to: null,
  numbering_pattern: parent?.numbering_pattern ?? "{year}/M{meeting}-{n:03}", numbering_sequence: parent?.numbering_sequence ?? "per_meeting",
  default_place: "", default_start: "09:00", default_end: null, cases_due_days: 14, papers_due_days: 7,
});

/** Without its rules, which another command sets: what a read adds must not go back in a command. */
function plainBody({ rule_set: _rules, freeze_due_days: _freeze, series: _series, ...body }: Body): PutBody {
  return body;
}

export function BodiesTab() {
  const all = useSettingsTexts();
  const texts = all.bodies;
  const mayPut = useMay("body.put");
  const maySetRecurring = useMay("recurring.set");
  const maySetRules = useMay("body.set_rules");
  const { bodies, recurring } = useDirectory();
  const [edited, setEdited] = useState<PutBody | null>(null);
  const [standing, setStanding] = useState<Body | null>(null);
  const [ruled, setRuled] = useState<Body | null>(null);
  const nameOf = (id: string | null) => bodies.find((body) => body.id === id)?.name ?? all.none;
  const add = mayPut && (
    <Button variant="secondary" data-size="sm" icon={<PlusIcon aria-hidden />} onClick={() => setEdited(newBody(bodies.find((body) => body.kind === "council")))}>{texts.add}</Button>
  );
  return (
    <div className={styles.tab}>
      {!mayPut && <Paragraph>{all.onlySecretary}</Paragraph>}
      <Section title={texts.heading} action={add}>
        <DataTable
          caption={texts.heading}
          rows={bodies}
          rowKey={(row) => row.id}
          columns={[
            { id: "name", header: all.council.name, cell: (row) => row.name, sortBy: (row) => row.name, rowHeader: true },
            { id: "kind", header: texts.kind, cell: (row) => texts.kinds[row.kind], sortBy: (row) => texts.kinds[row.kind] },
            { id: "parent", header: texts.parent, cell: (row) => nameOf(row.parent_id) },
            { id: "rules", header: texts.ruleSet, cell: (row) => texts.ruleSets[row.rule_set] },
            { id: "pattern", header: texts.pattern, cell: (row) => <code>{row.numbering_pattern}</code> },
            {
              id: "recurring", header: texts.recurring,
              cell: (row) => {
                const count = texts.recurringCount(recurring.filter((item) => item.body_id === row.id).length);
                if (!maySetRecurring) return count;
                const label = `${count}. ${texts.recurringOf(row.name)}`;
                return <Button variant="tertiary" data-size="sm" icon={<TasklistIcon aria-hidden />} aria-label={label} onClick={() => setStanding(row)}>{count}</Button>;
              },
            },
            {
              id: "edit", header: all.actions,
              cell: (row) => (
                <div className="buttons">
                  {mayPut && <Button variant="tertiary" data-size="sm" icon={<PencilIcon aria-hidden />} aria-label={all.editOne(row.name)} onClick={() => setEdited(plainBody(row))}>{all.edit}</Button>}
                  {maySetRules && <Button variant="tertiary" data-size="sm" icon={<GavelIcon aria-hidden />} aria-label={texts.rulesOf(row.name)} onClick={() => setRuled(row)}>{texts.rules}</Button>}
                </div>
              ),
            },
          ]}
        />
      </Section>
      {edited && <BodyDialog body={edited} bodies={bodies} onClose={() => setEdited(null)} />}
      {ruled && <RulesDialog body={ruled} onClose={() => setRuled(null)} />}
      {standing && <RecurringDialog body={standing} items={recurring.filter((item) => item.body_id === standing.id)} onClose={() => setStanding(null)} />}
    </div>
  );
}
