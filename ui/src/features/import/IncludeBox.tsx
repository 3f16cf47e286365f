import { Checkbox } from "../../components";
import { useImportTexts } from "./texts";

/** Whether a part of the packet is taken in. To the eye it is clear which; a screen reader hears the name too. */
export function IncludeBox({ name, checked, onChange }: { name: string; checked: boolean; onChange: (include: boolean) => void }) {
  const texts = useImportTexts();
  const label = (
    <>
      <span aria-hidden>{texts.include}</span>
      <span className="visually-hidden">{texts.includeOne(name)}</span>
    </>
  );
  return <Checkbox value="include" label={label} checked={checked} onChange={(event) => onChange(event.target.checked)} />;
}
