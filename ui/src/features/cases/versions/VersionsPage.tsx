import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { read, type CaseId, type CaseVersion, type CaseView, type EntryId } from "../../../api";
import { useCommandTexts } from "../../../commands";
import { Button, Link, Page, Paragraph, Section, Select, Skeleton } from "../../../components";
import { useFormat } from "../../../format";
import { versionsRoute } from "../routes";
import { Difference, isChanged } from "./Difference";
import { useVersionTexts } from "./texts";
import styles from "./Versions.module.css";

/** The text of a case through time, and two of its versions side by side. */
export function VersionsPage() {
  const texts = useVersionTexts();
  const { caseId } = versionsRoute.useParams();
  const search = versionsRoute.useSearch();
  const navigate = versionsRoute.useNavigate();
  const { data: versions } = useSuspenseQuery(read("cases.versions", { case_id: caseId }));
  const { case: view } = useSuspenseQuery(read("cases.get", { case_id: caseId })).data;
  const known = (entry: EntryId | undefined) => versions.find((version) => version.entry === entry)?.entry;
  const newer = known(search.newer) ?? versions[0]?.entry;
  const older = known(search.older) ?? versions[1]?.entry;
  const show = (pair: { older?: EntryId; newer?: EntryId }) => void navigate({ search: (now) => ({ ...now, ...pair }), replace: true });
  return (
    <Page title={texts.of(view.title)} titleLang={view.language} above={<Link to="/cases/$caseId" params={{ caseId }}>{view.title}</Link>}>
      <Paragraph>{versions.length < 2 ? texts.onlyOne : texts.lead}</Paragraph>
      {older !== undefined && newer !== undefined && (
        <Section title={texts.difference}>
          <div className={styles.choice}>
            <VersionSelect label={texts.older} versions={versions} value={older} onChange={(entry) => show({ older: entry })} />
            <VersionSelect label={texts.newer} versions={versions} value={newer} onChange={(entry) => show({ newer: entry })} />
          </div>
          <Suspense fallback={<Skeleton lines={6} />}>
            <Compared caseId={caseId} older={older} newer={newer} lang={view.language} />
          </Suspense>
        </Section>
      )}
      <Section title={texts.list}>
        <VersionList versions={versions} lang={view.language} onShow={show} />
      </Section>
    </Page>
  );
}

function VersionSelect({ label, versions, value, onChange }: { label: string; versions: readonly CaseVersion[]; value: EntryId; onChange: (entry: EntryId) => void }) {
  const texts = useVersionTexts();
  const format = useFormat();
  return <Select label={label} value={value} onChange={onChange} options={versions.map(({ entry, at, by_name }, index) => ({ value: entry, label: texts.option(versions.length - index, format.timestamp(at), by_name) }))} />;
}

function Compared({ caseId, older, newer, lang }: { caseId: CaseId; older: EntryId; newer: EntryId; lang: CaseView["language"] }) {
  const texts = useVersionTexts();
  const { data } = useSuspenseQuery(read("cases.compare", { case_id: caseId, older, newer }));
  const changed = data.parts.filter(isChanged);
  if (changed.length === 0) return <Paragraph role="status">{texts.same}</Paragraph>;
  return <div className={styles.parts}>{changed.map((part, index) => <Difference key={index} part={part} lang={lang} />)}</div>;
}

function VersionList({ versions, lang, onShow }: { versions: readonly CaseVersion[]; lang: string; onShow: (pair: { older: EntryId; newer: EntryId }) => void }) {
  const texts = useVersionTexts();
  const format = useFormat();
  const done = useCommandTexts().done;
  const parts = ({ changed }: CaseVersion) => changed.map(({ part, heading }) => (part === "section" && heading !== "" ? texts.section(heading) : texts.parts[part])).join(", ");
  return (
    <ol className={styles.list}>
      {versions.map((version, index) => {
        const before = versions[index + 1];
        const when = format.timestamp(version.at);
        return (
          <li key={version.entry}>
            <div>
              <strong>{texts.option(versions.length - index, when, version.by_name)}</strong>
              {version.kind === "undo" && <span className="subtle">{` ${done.undo("")}`}</span>}
              <div className="subtle" lang={lang}>{before ? texts.changed(parts(version)) : texts.first}</div>
            </div>
            {before && <Button variant="tertiary" data-size="sm" aria-label={texts.showChangeOf(when)} onClick={() => onShow({ older: before.entry, newer: version.entry })}>{texts.showChange}</Button>}
          </li>
        );
      })}
    </ol>
  );
}
