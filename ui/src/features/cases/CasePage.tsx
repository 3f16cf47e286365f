import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { read, type CasePage as CasePageData, type CaseView } from "../../api";
import { useMay } from "../../commands";
import { Link, Page, PurposeTag, Section, Skeleton, Tag } from "../../components";
import { countBySeverity } from "../checks/checks";
import { HistoryList } from "../history/HistoryList";
import { CaseFinancing } from "../initiatives/CaseFinancing";
import { Annexes } from "./Annexes";
import { CaseSections } from "./CaseSections";
import { CaseTreatments } from "./CaseTreatments";
import { CaseSide } from "./CaseSide";
import styles from "./Cases.module.css";
import { InPlaceText } from "./InPlaceText";
import { caseRoute } from "./routes";
import { StatusTag } from "./StatusTag";
import { SubItems } from "./SubItems";
import { useCaseTexts } from "./texts";
import { useCaseActions } from "./use-case-actions";
import { useChangeCase } from "./use-case-command";

export function CasePage() {
  const { caseId } = caseRoute.useParams();
  const { data } = useSuspenseQuery(read("cases.get", { case_id: caseId }));
  // A page of its own for each case: no half-written text follows to the next one.
  return <CaseContent key={caseId} data={data} />;
}

function CaseContent({ data }: { data: CasePageData }) {
  const texts = useCaseTexts();
  const { case: view, checks } = data;
  const actions = useCaseActions(view);
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
          <StatusTag status={view.status} />
          <span>{view.body_name}</span>
          {view.access === "exempt" && <Tag tone="warning">{texts.exempt(view.access_basis)}</Tag>}
          {warning + error > 0 && <span>{texts.checksCount(warning + error)}</span>}
        </>
      }
      action={actions.primary}
      menu={actions.menu}
      commands={[actions.next]}
    >
      <div className={styles.layout}>
        <CaseText view={view} />
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
  const common = { lang: view.language, editable };
  return (
    <article className={styles.article}>
      <div className={styles.lead}>
        <InPlaceText
          {...common} draftKey={`${view.id}.summary`} name={texts.summary} value={view.summary} empty={texts.summaryEmpty}
          onSave={(summary) => change({ summary })}
        />
      </div>
      {(editable || view.proposal.trim() !== "") && (
        <div className={view.proposal.trim() === "" ? undefined : styles.proposal}>
          <Section title={texts.proposal}>
            <InPlaceText
              {...common} draftKey={`${view.id}.proposal`} name={texts.proposal} value={view.proposal} empty={texts.proposalEmpty}
              onSave={(proposal) => change({ proposal })}
            />
          </Section>
        </div>
      )}
      {(editable || view.body.trim() !== "") && (
        <Section title={texts.body}>
          <InPlaceText
            {...common} draftKey={`${view.id}.body`} name={texts.body} value={view.body} empty={texts.bodyEmpty}
            onSave={(body) => change({ body })}
          />
        </Section>
      )}
      <CaseSections view={view} editable={useMay("section.put")} />
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
      <Suspense fallback={<Skeleton />}>
        <CaseTreatments view={view} />
      </Suspense>
      <Section title={texts.history}>
        <Suspense fallback={<Skeleton />}>
          <HistoryList limit={5} caseId={view.id} />
        </Suspense>
      </Section>
    </article>
  );
}
