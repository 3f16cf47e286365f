import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { read, type CasePage as CasePageData, type CaseView } from "../../api";
import { useMay } from "../../commands";
import { Link, Page, PurposeTag, Section, Skeleton } from "../../components";
import { countBySeverity } from "../checks/checks";
import { placeId, useFocusedPlace } from "../checks/places";
import { CostSection } from "../costs/CostSection";
import { PlaceholdersContext } from "../costs/placeholders";
import { HistoryList } from "../history/HistoryList";
import { CaseFinancing } from "../initiatives/CaseFinancing";
import { CaseShieldTag, ShieldTag } from "../shielding/ShieldTag";
import { Annexes } from "./Annexes";
import { CaseSections } from "./CaseSections";
import { CaseSide } from "./CaseSide";
import styles from "./Cases.module.css";
import { InPlaceText } from "./InPlaceText";
import { CaseWay } from "./life/CaseWay";
import { Comments } from "./life/Comments";
import { LifeNotice } from "./life/LifeNotice";
import { StageTag } from "./life/StageTag";
import { caseRoute } from "./routes";
import { SubItems } from "./SubItems";
import { useCaseTexts } from "./texts";
import { useCaseActions } from "./use-case-actions";
import { useChangeCase } from "./use-case-command";
import { Guidance } from "./writing/Guidance";
import { useGuidance } from "./writing/use-template";

export function CasePage() {
  const { caseId } = caseRoute.useParams();
  const { data } = useSuspenseQuery(read("cases.get", { case_id: caseId }));
  // A page of its own for each case: no half-written text follows to the next one.
  return <CaseContent key={caseId} data={data} />;
}

function CaseContent({ data }: { data: CasePageData }) {
  const texts = useCaseTexts();
  const { case: view, checks, placeholders } = data;
  const actions = useCaseActions(view);
  useFocusedPlace();
  const { warning, error } = countBySeverity(checks);
  const number = view.appearances.find((appearance) => appearance.number !== null)?.number;
  return (
    <Page
      title={view.title}
      titleLang={view.language}
      above={<Link to="/cases">{texts.title}</Link>}
      facts={
        <>
          {number && <span className="numeric">{number}</span>}
          <PurposeTag purpose={view.purpose} />
          <StageTag stage={view.stage} />
          <span>{view.body_name}</span>
          {view.shielding ? <ShieldTag shielding={view.shielding} /> : <CaseShieldTag row={view} />}
          {warning + error > 0 && <span>{texts.checksCount(warning + error)}</span>}
        </>
      }
      action={actions.primary}
      menu={actions.menu}
      commands={[actions.next]}
    >
      <LifeNotice view={view} />
      <div className={styles.layout}>
        <PlaceholdersContext value={placeholders}>
          <CaseText view={view} />
        </PlaceholdersContext>
        <CaseSide view={view} checks={checks} />
      </div>
      {actions.dialog}
    </Page>
  );
}

function CaseText({ view }: { view: CaseView }) {
  const texts = useCaseTexts();
  const editable = useMay("case.change");
  const change = useChangeCase(view.id);
  const guidance = useGuidance(view);
  const proposalName = guidance.proposalHeading ?? texts.proposal;
  const common = { lang: view.language, editable };
  return (
    <article className={styles.article}>
      <div className={styles.lead} id={placeId("summary")} tabIndex={-1}>
        <InPlaceText
          {...common} draftKey={`${view.id}.summary`} name={texts.summary} value={view.summary} empty={texts.summaryEmpty}
          onSave={(summary) => change({ summary })}
        />
      </div>
      {(editable || view.proposal.trim() !== "") && (
        <div className={view.proposal.trim() === "" ? undefined : styles.proposal} id={placeId("proposal")} tabIndex={-1}>
          <Section title={proposalName}>
            {editable && guidance.proposal && view.proposal.trim() === "" && <Guidance heading={proposalName} text={guidance.proposal} />}
            <InPlaceText
              {...common} draftKey={`${view.id}.proposal`} name={proposalName} value={view.proposal} empty={texts.proposalEmpty}
              onSave={(proposal) => change({ proposal })}
            />
          </Section>
        </div>
      )}
      {(editable || view.body.trim() !== "") && (
        <div id={placeId("body")} tabIndex={-1}>
          <Section title={texts.body}>
            <InPlaceText
              {...common} draftKey={`${view.id}.body`} name={texts.body} value={view.body} empty={texts.bodyEmpty}
              onSave={(body) => change({ body })}
            />
          </Section>
        </div>
      )}
      <CaseSections view={view} editable={useMay("section.put")} />
      <Suspense fallback={<Skeleton />}>
        <CostSection view={view} />
      </Suspense>
      <SubItems view={view} editable={useMay("case.set_sub_items")} />
      <Annexes view={view} editable={useMay("documents.add")} />
      {(editable || view.prior_treatment.trim() !== "") && (
        <Section title={texts.prior}>
          <InPlaceText
            {...common} draftKey={`${view.id}.prior_treatment`} name={texts.prior} value={view.prior_treatment} empty={texts.priorEmpty}
            onSave={(prior_treatment) => change({ prior_treatment })}
          />
        </Section>
      )}
      <Suspense fallback={<Skeleton />}>
        <CaseFinancing caseId={view.id} />
      </Suspense>
      <CaseWay view={view} />
      <Comments view={view} />
      <Section title={texts.history}>
        <Suspense fallback={<Skeleton />}>
          <HistoryList limit={5} caseId={view.id} />
        </Suspense>
      </Section>
    </article>
  );
}
