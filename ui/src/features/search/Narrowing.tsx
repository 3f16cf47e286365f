import { useQuery } from "@tanstack/react-query";
import { read, type Facet, type Facets, type HitKind, type Purpose } from "../../api";
import { Button, Heading, Select, usePurposeWords } from "../../components";
import styles from "./Search.module.css";
import type { SearchState } from "./routes";
import { useSearchTexts } from "./texts";

interface NarrowingProps {
  state: SearchState;
  facets: Facets;
  narrowed: boolean;
  onChange: (changes: Partial<SearchState>) => void;
}

/** What the hits can be narrowed by, with how many there are of each. */
export function Narrowing({ state, facets, narrowed, onChange }: NarrowingProps) {
  const texts = useSearchTexts();
  const purposes = usePurposeWords();
  const meetingName = useMeetingName(facets.meetings.some(({ value }) => value === state.meeting) ? undefined : state.meeting);
  const choices = (list: readonly Facet[], chosen: string | undefined, label: (facet: Facet) => string, name = chosen ?? "") => {
    // What is chosen stays a choice when it has no hits, or it could not be seen and taken away.
    const gone = chosen !== undefined && !list.some((facet) => facet.value === chosen) ? [{ value: chosen, label: name, count: 0 }] : [];
    return [{ value: "", label: texts.all }, ...[...list, ...gone].map((facet) => ({ value: facet.value, label: texts.facet(label(facet), facet.count) }))];
  };
  return (
    <aside className={styles.narrowing} aria-label={texts.filters}>
      <Heading level={2} data-size="2xs">{texts.filters}</Heading>
      <Select
        label={texts.kind} value={state.kind ?? ""} onChange={(kind) => onChange({ kind: (kind || undefined) as HitKind | undefined })}
        options={choices(facets.kinds, state.kind, (facet) => texts.kinds[facet.value as HitKind])}
      />
      <Select
        label={texts.meeting} value={state.meeting ?? ""} onChange={(meeting) => onChange({ meeting: meeting || undefined })}
        options={choices(facets.meetings, state.meeting, (facet) => facet.label, meetingName)}
      />
      <Select
        label={texts.year} value={state.year ? String(state.year) : ""} onChange={(year) => onChange({ year: year ? Number(year) : undefined })}
        options={choices(facets.years, state.year ? String(state.year) : undefined, (facet) => facet.label)}
      />
      <Select
        label={texts.purpose} value={state.purpose ?? ""} onChange={(purpose) => onChange({ purpose: (purpose || undefined) as Purpose | undefined })}
        options={choices(facets.purposes, state.purpose, (facet) => purposes[facet.value as Purpose])}
      />
      {narrowed && (
        <Button variant="tertiary" data-size="sm" onClick={() => onChange({ kind: undefined, meeting: undefined, year: undefined, purpose: undefined })}>
          {texts.clear}
        </Button>
      )}
    </aside>
  );
}

/** What a meeting without hits is called; one that is gone has no name any more. Nothing is asked while there is none to name. */
function useMeetingName(id: string | undefined): string {
  const texts = useSearchTexts();
  const { data: meetings } = useQuery({ ...read("meetings.list", {}), enabled: id !== undefined });
  return meetings?.find((meeting) => meeting.id === id)?.name ?? texts.goneMeeting;
}
