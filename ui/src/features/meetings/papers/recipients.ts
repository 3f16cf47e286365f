import type { Recipient } from "../../../api";

interface Lines {
  to: string;
  copy: string;
  without: string;
}

/** Who is called, as mail programs take it: those who are to come, those in copy, and those nobody knows an address of. */
export function recipientText(recipients: readonly Recipient[], lines: Lines): string {
  const addresses = (copy: boolean) => recipients.filter((one) => one.copy === copy && one.email !== "").map(({ name, email }) => `"${name.replaceAll('"', "")}" <${email}>`);
  const without = recipients.filter(({ email }) => email === "").map(({ name }) => name);
  return ([[lines.to, addresses(false)], [lines.copy, addresses(true)], [lines.without, without]] as const)
    .flatMap(([label, people]) => (people.length === 0 ? [] : [`${label}: ${people.join("; ")}`]))
    .join("\n");
}
