import { PlusIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import type { InitiativeView } from "../../api";
import { Section, Tag } from "../../components";
import { formatDate } from "../../format";
import { useCouncilLanguage } from "../settings/directory";
import { EditButton } from "./EditButton";
import { GateDialog } from "./GateDialog";
import styles from "./Initiatives.module.css";
import { GateTag } from "./StatusTags";
import { useInitiativeTexts } from "./texts";

/** Every decision of the gate, the one that holds first. */
export function GateTrail({ view, editable }: { view: InitiativeView; editable: boolean }) {
  const texts = useInitiativeTexts().gateTrail;
  const lang = useCouncilLanguage();
  const [deciding, setDeciding] = useState(false);
  return (
    <Section title={texts.title} action={editable && <EditButton icon={<PlusIcon aria-hidden />} onClick={() => setDeciding(true)}>{texts.decide}</EditButton>}>
      <p className={`subtle ${styles.none}`}>{view.gate_decisions.length === 0 ? texts.none : texts.help}</p>
      <ol className={styles.trail}>
        {view.gate_decisions.map((decision, at) => (
          <li key={decision.id}>
            <div className={styles.tags}>
              <GateTag gate={decision.gate} />
              <span className="numeric">{formatDate(decision.decided_on)}</span>
              <span>{decision.decided_by}</span>
              {at === 0 && <Tag>{texts.holds}</Tag>}
            </div>
            {decision.reason !== "" && <span lang={lang}>{decision.reason}</span>}
          </li>
        ))}
      </ol>
      {deciding && <GateDialog view={view} onClose={() => setDeciding(false)} />}
    </Section>
  );
}
