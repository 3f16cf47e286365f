/** What the shell says when something could not be done: a code and facts, never a sentence for people. */
export class ShellError extends Error {
  readonly code: string;
  readonly facts: Record<string, unknown>;

  constructor(code: string, facts: Record<string, unknown>, message: string) {
    super(message);
    this.name = "ShellError";
    this.code = code;
    this.facts = facts;
  }
}

/** Every rejection becomes a ShellError, also those that come from the bridge itself. */
export function asShellError(reason: unknown): ShellError {
  if (reason instanceof ShellError) return reason;
  if (typeof reason === "object" && reason !== null && "code" in reason && typeof reason.code === "string") {
    const { facts, message } = reason as { facts?: Record<string, unknown>; message?: string };
    return new ShellError(reason.code, facts ?? {}, message ?? "");
  }
  return new ShellError("shell.failed", {}, reason instanceof Error ? reason.message : String(reason));
}
