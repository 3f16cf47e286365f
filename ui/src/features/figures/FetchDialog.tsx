import { useState } from "react";
import type { FetchFigures } from "../../api";
import { useFormErrors } from "../../commands";
import { Fieldset, FormDialog, Paragraph, Radio, TextInput } from "../../components";
import { today } from "../../format";
import { parseYear } from "./figures";
import { useFigureTexts } from "./texts";

/** Which year to fetch: the newest, unless somebody wants another. */
export function FetchDialog({ onFetch, onClose }: { onFetch: (fetch: FetchFigures) => void; onClose: () => void }) {
  const all = useFigureTexts();
  const texts = all.fetching;
  const errors = useFormErrors("fetch", "year");
  const [newest, setNewest] = useState(true);
  const [year, setYear] = useState(today().slice(0, 4));
  const submit = async () => {
    const wanted = parseYear(year);
    errors.set(newest || wanted !== null ? [] : [{ field: "year", text: all.yearWrong }]);
    if (newest) onFetch({});
    else if (wanted !== null) onFetch({ year: wanted });
    return newest || wanted !== null;
  };
  return (
    <FormDialog open title={texts.title} submit={texts.submit} errors={errors.errors} onSubmit={submit} onClose={onClose}>
      <Paragraph>{texts.help}</Paragraph>
      <Fieldset>
        <Fieldset.Legend>{texts.which}</Fieldset.Legend>
        <Radio name="fetch-which" value="newest" label={texts.newest} checked={newest} onChange={() => setNewest(true)} />
        <Radio name="fetch-which" value="year" label={texts.oneYear} checked={!newest} onChange={() => setNewest(false)} />
      </Fieldset>
      {!newest && <YearInput id={errors.id("year")} value={year} onChange={setYear} error={errors.of("year")} />}
    </FormDialog>
  );
}

interface YearInputProps {
  id: string;
  value: string;
  onChange: (year: string) => void;
  error: string | undefined;
}

/** The year whose first day the figures are of. */
export function YearInput({ id, value, onChange, error }: YearInputProps) {
  const texts = useFigureTexts();
  return <TextInput id={id} label={texts.year} description={texts.yearHelp} type="number" value={value} onChange={onChange} error={error} />;
}
