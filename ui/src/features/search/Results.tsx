import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asShellError, read, type SearchQuery } from "../../api";
import { Alert, Button, EmptyState, Paragraph, Skeleton } from "../../components";
import { useErrorText } from "../../texts";
import { HitItem } from "./HitItem";
import { Narrowing } from "./Narrowing";
import styles from "./Search.module.css";
import type { SearchState } from "./routes";
import { useSearchTexts } from "./texts";

const PER_PAGE = 20;
/** Rust gives no more than this in one answer. */
const MOST = 100;

interface ResultsProps {
  state: SearchState & { words: string };
  onChange: (changes: Partial<SearchState>) => void;
}

export function Results({ state, onChange }: ResultsProps) {
  const texts = useSearchTexts();
  const errorText = useErrorText();
  const [limit, setLimit] = useState(PER_PAGE);
  const { data, error, isPlaceholderData } = useQuery({
    ...read("search", queryOf(state, limit)),
    placeholderData: keepPreviousData,
    // Hits are cheap and change with everything: they are asked for anew, and soon forgotten.
    staleTime: 0,
    gcTime: 60_000,
  });
  if (error) return <Alert data-color="danger" role="alert">{errorText(asShellError(error))}</Alert>;
  if (!data) return <Skeleton />;
  const narrowed = Boolean(state.kind ?? state.meeting ?? state.year ?? state.purpose);
  return (
    <div className={styles.columns}>
      <Narrowing state={state} facets={data.facets} narrowed={narrowed} onChange={onChange} />
      <section aria-label={texts.results} aria-busy={isPlaceholderData}>
        <p role="status" className={styles.count}>{texts.count(data.total)}</p>
        {data.hits.length === 0 && (
          <EmptyState title={texts.none}>{narrowed ? texts.noneFiltered : texts.noneHelp(state.words)}</EmptyState>
        )}
        <ol className={styles.hits}>
          {data.hits.map((hit) => <HitItem key={`${hit.kind} ${hit.id} ${hit.page ?? ""}`} hit={hit} words={state.words} />)}
        </ol>
        {data.total > data.hits.length && (limit < MOST ? (
          <Button variant="secondary" onClick={() => setLimit(Math.min(MOST, limit + PER_PAGE * 2))}>{texts.more}</Button>
        ) : <Paragraph>{texts.cutOff(data.hits.length, data.total)}</Paragraph>)}
      </section>
    </div>
  );
}

function queryOf(state: SearchState & { words: string }, limit: number): SearchQuery {
  return {
    words: state.words,
    ...(state.kind ? { kind: state.kind } : {}),
    ...(state.meeting ? { meeting_id: state.meeting } : {}),
    ...(state.year ? { year: state.year } : {}),
    ...(state.purpose ? { purpose: state.purpose } : {}),
    limit,
    offset: 0,
  };
}
