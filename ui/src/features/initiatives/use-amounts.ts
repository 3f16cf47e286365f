import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { asShellError, read, ShellError } from "../../api";
import { useErrorText } from "../../texts";

/** What is written in amount fields, by field. */
export type WrittenAmounts<Field extends string> = Readonly<Record<Field, string>>;

export interface Amounts<Field extends string> {
  /** In øre; null where nothing is written. */
  ore: Record<Field, number | null>;
  problems: { field: Field; text: string }[];
}

/** Reads amounts as people write them. How they are read is Rust's; an empty field is no amount. */
export function useAmounts() {
  const queries = useQueryClient();
  const errorText = useErrorText();
  return useCallback(
    async <Field extends string>(written: WrittenAmounts<Field>): Promise<Amounts<Field>> => {
      const fields = (Object.keys(written) as Field[]).filter((field) => written[field].trim() !== "");
      const ore = Object.fromEntries(Object.keys(written).map((field) => [field, null])) as Record<Field, number | null>;
      const problems: { field: Field; text: string }[] = [];
      try {
        const amounts = fields.length === 0 ? [] : await queries.fetchQuery(read("money.read", { texts: fields.map((field) => written[field]) }));
        fields.forEach((field, at) => {
          const amount = amounts[at];
          if (amount?.is === "amount") ore[field] = amount.ore;
          else if (amount) problems.push({ field, text: errorText(new ShellError(amount.code, amount.facts, "")) });
        });
      } catch (reason) {
        problems.push(...fields.slice(0, 1).map((field) => ({ field, text: errorText(asShellError(reason)) })));
      }
      return { ore, problems };
    },
    [queries, errorText],
  );
}
