import { ClockIcon, PencilIcon, TrashIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { read } from "../../api";
import { useExecute, useMay } from "../../commands";
import { Button, ConfirmDialog, Link, Markdown, Page, Section } from "../../components";
import { useCouncilLanguage } from "../settings/directory";
import { Alternatives } from "./Alternatives";
import { Costs } from "./Costs";
import { Facts } from "./Facts";
import { GateTrail } from "./GateTrail";
import { InitiativeDialog } from "./InitiativeDialog";
import { draftOf } from "./initiatives";
import styles from "./Initiatives.module.css";
import { Links } from "./Links";
import { initiativeRoute } from "./routes";
import { Sources } from "./Sources";
import { StateDialog } from "./StateDialog";
import { GateTag, MoneyTags, StateTag } from "./StatusTags";
import { useInitiativeTexts } from "./texts";
import { YearSumsPanel } from "./YearSumsPanel";

/** One initiative: what it is, what it costs, who pays, what else was thought of, and what the gate decided. */
export function InitiativePage() {
  const texts = useInitiativeTexts();
  const { initiativeId } = initiativeRoute.useParams();
  const navigate = initiativeRoute.useNavigate();
  const { data: view } = useSuspenseQuery(read("initiatives.get", { initiative_id: initiativeId }));
  const lang = useCouncilLanguage();
  const { run } = useExecute();
  const [open, setOpen] = useState<"facts" | "state" | "remove" | null>(null);
  const mayChange = useMay("initiative.put");
  const mayMove = useMay("initiative.set_state");
  // What the gate decided on is kept.
  const mayRemove = useMay("initiative.remove") && view.gate_decisions.every(({ gate }) => gate === "open");
  const change = { label: texts.change, icon: <PencilIcon aria-hidden />, onSelect: () => setOpen("facts") };
  const remove = () => run({ type: "initiative.remove", id: view.id }, { leave: () => navigate({ to: "/initiatives" }) });
  const close = () => setOpen(null);
  return (
    <Page
      title={view.title}
      {...(lang ? { titleLang: lang } : {})}
      above={<Link to="/initiatives">{texts.title}</Link>}
      facts={<><GateTag gate={view.gate} /><StateTag state={view.state} /><MoneyTags money={view.money} /></>}
      action={mayChange && <Button variant="secondary" icon={change.icon} onClick={change.onSelect}>{change.label}</Button>}
      menu={[
        mayMove && { label: texts.changeState, icon: <ClockIcon aria-hidden />, onSelect: () => setOpen("state") },
        mayRemove && { label: texts.remove, icon: <TrashIcon aria-hidden />, danger: true, onSelect: () => setOpen("remove") },
      ]}
      commands={[mayChange && change]}
    >
      <div className={styles.page}>
        {view.description !== "" && <Markdown text={view.description} {...(lang ? { lang } : {})} />}
        <Facts view={view} />
        <Costs view={view} editable={useMay("initiative.set_costs")} />
        <Sources view={view} editable={useMay("initiative.set_sources")} />
        {view.money.sums.years.length > 0 && <Section title={texts.lines.perYear}><YearSumsPanel years={view.money.sums.years} /></Section>}
        <Alternatives view={view} editable={useMay("initiative.set_alternatives")} />
        <GateTrail view={view} editable={useMay("gate.decide")} />
        <Links view={view} mayLink={useMay("initiative.link")} mayUnlink={useMay("initiative.unlink")} />
      </div>
      <Suspense fallback={null}>
        {open === "facts" && <InitiativeDialog isNew={false} initiative={draftOf(view)} onClose={close} />}
        {open === "state" && <StateDialog view={view} onClose={close} />}
      </Suspense>
      {open === "remove" && (
        <ConfirmDialog open danger title={texts.removeTitle} confirm={texts.remove} onConfirm={() => void remove()} onClose={close}>{texts.removeHelp(view.title)}</ConfirmDialog>
      )}
    </Page>
  );
}
