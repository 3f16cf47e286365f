import { useState } from "react";
import { chooseFiles, type ReadFigures } from "../../api";
import { useFormErrors } from "../../commands";
import { FormDialog, Paragraph } from "../../components";
import { today } from "../../format";
import { YearInput } from "./FetchDialog";
import { parseYear } from "./figures";
import { useFigureTexts } from "./texts";

/** Which year a file's figures are of, and then which file. */
export function ReadFileDialog({ onRead, onClose }: { onRead: (file: ReadFigures) => void; onClose: () => void }) {
  const all = useFigureTexts();
  const texts = all.file;
  const errors = useFormErrors("figures-file", "year");
  const [year, setYear] = useState(today().slice(0, 4));
  const submit = async () => {
    const wanted = parseYear(year);
    errors.set(wanted === null ? [{ field: "year", text: all.yearWrong }] : []);
    const [path] = wanted === null ? [] : await chooseFiles("figures", false);
    if (wanted === null || path === undefined) return false;
    onRead({ path, year: wanted });
    return true;
  };
  return (
    <FormDialog open title={texts.title} submit={texts.submit} errors={errors.errors} onSubmit={submit} onClose={onClose}>
      <Paragraph>{texts.help}</Paragraph>
      <YearInput id={errors.id("year")} value={year} onChange={setYear} error={errors.of("year")} />
    </FormDialog>
  );
}
