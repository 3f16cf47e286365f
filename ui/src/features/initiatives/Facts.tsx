import type { ReactNode } from "react";
import type { InitiativeView } from "../../api";
import { Link, Section } from "../../components";
import { formatDate, formatKroner } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";
import { useCouncilName } from "./use-council-name";

/** What the initiative says of itself. */
export function Facts({ view }: { view: InitiativeView }) {
  const texts = useInitiativeTexts();
  const lang = useCouncilLanguage();
  const council = useCouncilName();
  const { low_ore: low, likely_ore: likely, high_ore: high, money } = view;
  const estimate = likely === null ? null
    : low === null && high === null ? texts.kroner(formatKroner(likely))
    : texts.range(formatKroner(likely), formatKroner(low ?? likely), formatKroner(high ?? likely));
  const above = money.above_estimate_ore ?? 0;
  const off = above > 0 ? texts.aboveEstimate(formatKroner(above)) : above < 0 ? texts.belowEstimate(formatKroner(-above)) : null;
  const facts: [string, ReactNode][] = [
    [texts.requester, [view.municipality_name ?? texts.allMunicipalities, view.requester_unit].filter(Boolean).join(", ")],
    [texts.kind, texts.kinds[view.kind]],
    [texts.estimate, [estimate, off].filter(Boolean).join(". ")],
    [texts.financing, texts.financings[view.financing](council)],
    [texts.involvement(council), texts.involvements[view.involvement]],
    [texts.bookedOn, view.booked_on],
    [texts.invoicing, view.invoicing],
    [texts.frame, view.frame_ore === null ? "" : texts.kroner(formatKroner(view.frame_ore))],
    [texts.case, view.case_id && <Link key={view.case_id} lang={lang} to="/cases/$caseId" params={{ caseId: view.case_id }}>{[view.case_number, view.case_title].filter(Boolean).join(" ")}</Link>],
    [texts.state, [[texts.states[view.state], view.state_on && texts.asOf(formatDate(view.state_on))].filter(Boolean).join(" "), view.state_comment].filter(Boolean).join(": ")],
  ];
  return (
    <Section title={texts.facts}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value || <span className="subtle">{texts.none}</span>}</dd>])}
      </dl>
    </Section>
  );
}
