import { useState } from "react";
import type { Body, RuleSet, Series } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Fieldset, FormDialog, Radio } from "../../components";
import { SeriesFields } from "../year/SeriesFields";
import { useYearTexts } from "../year/texts";
import { isDays } from "./days";
import { DaysInput } from "./DaysInput";
import { useSettingsTexts } from "./texts";

const ruleSets = ["admin_consensus", "kl_kap11"] as const satisfies readonly RuleSet[];

/** By which rules a body decides, and on which days it usually meets. */
export function RulesDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const texts = useSettingsTexts().bodies;
  const yearTexts = useYearTexts().series;
  const { run } = useExecute();
  const errors = useFormErrors("rules", "rule_set");
  const [ruleSet, setRuleSet] = useState<RuleSet>(body.rule_set);
  const [freezeDays, setFreezeDays] = useState(body.freeze_due_days);
  const [series, setSeries] = useState<Series | null>(body.series);
  const save = async () => {
    errors.set(isDays(freezeDays) ? [] : [{ field: "freeze_due_days", text: texts.daysWrong }]);
    if (!isDays(freezeDays)) return false;
    return (await run({ type: "body.set_rules", body_id: body.id, rule_set: ruleSet, freeze_due_days: freezeDays, series }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.rulesOf(body.name)} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Fieldset>
        <Fieldset.Legend>{texts.ruleSet}</Fieldset.Legend>
        {ruleSets.map((one, index) => (
          <Radio
            key={one} {...(index === 0 ? { id: errors.id("rule_set") } : {})} name="rule-set" value={one} label={texts.ruleSets[one]} description={texts.ruleSetHelp[one]}
            checked={ruleSet === one} onChange={() => setRuleSet(one)}
          />
        ))}
      </Fieldset>
      <DaysInput id={errors.id("freeze_due_days")} label={texts.freezeDue} value={freezeDays} onChange={setFreezeDays} error={errors.of("freeze_due_days")} />
      <Fieldset>
        <Fieldset.Legend>{yearTexts.heading}</Fieldset.Legend>
        <SeriesFields none series={series} onChange={setSeries} />
      </Fieldset>
    </FormDialog>
  );
}
