import { TextInput } from "../../components";

interface DaysInputProps {
  id: string;
  label: string;
  value: number;
  onChange: (days: number) => void;
  error: string | undefined;
}

/** An empty field is no number of days: −1, which the form refuses with a sentence. */
export function DaysInput({ value, onChange, ...rest }: DaysInputProps) {
  return <TextInput {...rest} type="number" value={value < 0 ? "" : String(value)} onChange={(written) => onChange(written === "" ? -1 : Number(written))} />;
}
