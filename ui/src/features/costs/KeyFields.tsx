import type { KeyVersion } from "../../api";
import { Select } from "../../components";
import { formatDate } from "../../format";
import { useCostTexts } from "./texts";
import type { WorksheetFields } from "./WorksheetDialog";

/** Which version of which key. The shares that were agreed belong to the payers of a key, and go with it. */
export function KeyFields({ form, onChange, idOf, errorOf, versions }: WorksheetFields & { versions: readonly KeyVersion[] }) {
  const texts = useCostTexts().form;
  return (
    <Select
      id={idOf("key_version_id")} label={texts.key} value={form.key_version_id ?? ""} error={errorOf("key_version_id")}
      onChange={(id) => onChange({ key_version_id: id === "" ? null : id, used: [], host: "" })}
      options={[{ value: "", label: "" }, ...useVersionOptions(versions)]}
    />
  );
}

export function useVersionOptions(versions: readonly KeyVersion[]) {
  const texts = useCostTexts().form;
  return versions.map(({ id, key_name, version, valid_from }) => ({ value: id, label: texts.keyOption(key_name, version, formatDate(valid_from)) }));
}
