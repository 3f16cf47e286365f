import type { Access } from "../../api";
import { Select, TextInput } from "../../components";
import { useDocumentTexts } from "./texts";

interface AccessFieldsProps {
  access: Access;
  basis: string;
  onChange: (changes: { access?: Access; access_basis?: string }) => void;
  basisId: string;
  basisError?: string | undefined;
}

/** Public, or exempt with the paragraph that says so. */
export function AccessFields({ access, basis, onChange, basisId, basisError }: AccessFieldsProps) {
  const texts = useDocumentTexts();
  return (
    <>
      <Select
        label={texts.access} value={access} onChange={(chosen) => onChange({ access: chosen })}
        options={[{ value: "public", label: texts.accesses.public }, { value: "exempt", label: texts.accesses.exempt }]}
      />
      {access === "exempt" && (
        <TextInput id={basisId} label={texts.basis} description={texts.basisHelp} value={basis} onChange={(written) => onChange({ access_basis: written })} error={basisError} />
      )}
    </>
  );
}
