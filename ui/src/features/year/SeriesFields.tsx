import type { Series } from "../../api";
import { Select } from "../../components";
import { nths, usualSeries, useWeekdays } from "./series";
import { useYearTexts } from "./texts";

interface SeriesFieldsProps<Value extends Series | null> {
  series: Value;
  onChange: (series: Value) => void;
  /** Also no regular day can be chosen. */
  none?: Value extends Series ? never : true;
}

/** Which weekday of the month. */
export function SeriesFields<Value extends Series | null>({ series, onChange, none }: SeriesFieldsProps<Value>) {
  const texts = useYearTexts().series;
  const weekdays = useWeekdays();
  const choose = (changes: Partial<Series>) => onChange({ ...(series ?? usualSeries), ...changes } as Value);
  return (
    <div className="form-row">
      <Select
        label={texts.nth} value={series ? String(series.nth) : ""} onChange={(nth) => (nth === "" ? onChange(null as Value) : choose({ nth: Number(nth) }))}
        options={[...(none ? [{ value: "", label: texts.none }] : []), ...nths.map((nth) => ({ value: String(nth), label: texts.nths[nth] }))]}
      />
      <Select
        label={texts.weekday} value={String(series?.weekday ?? usualSeries.weekday)} disabled={series === null} onChange={(weekday) => choose({ weekday: Number(weekday) })}
        options={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
      />
    </div>
  );
}
