import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AccessRole, Check, Severity } from "../../api";
import { stateOf } from "../../testing/council";
import { expectAccessible, renderWithShell, type PretendedShell } from "../../testing/shell";
import { CheckList } from "./CheckList";
import { allChecks, countBySeverity, worstSeverity } from "./checks";

function check(code: string, severity: Severity, quote = "", dismissed = false): Check {
  const dismissal = { id: `d-${code}`, case_id: "c1", meeting_id: null, code, quote, note: "Avklart på telefon", by_id: "p1", at: "2024-03-01T10:00:00Z" };
  return { finding: { code, severity, quote, where: { part: "whole", id: null, line: 0 } }, dismissal: dismissed ? dismissal : null };
}

const checks = [
  check("agenda.without_minutes", "info"),
  check("presenters.missing", "warning", "", true),
  check("purpose.decision_without_proposal", "warning", "Det foreslås at ordningen prøves"),
];

/** The shell, with somebody of this role at the machine. */
const as = (role: AccessRole, requests: PretendedShell["requests"] = {}): PretendedShell => ({ requests: { "council.state": () => stateOf(role), ...requests } });

test("what is set aside is not counted, and the gravest open one decides", () => {
  expect(countBySeverity(checks)).toEqual({ error: 0, warning: 1, info: 1 });
  expect(worstSeverity(checks)).toBe("warning");
  expect(worstSeverity([check("presenters.missing", "error", "", true)])).toBeNull();
  expect(allChecks({ checks: checks.slice(0, 1), case_checks: [{ case_id: "c1", checks: checks.slice(1) }] })).toHaveLength(3);
});

test("a finding shows its reason and the words it stands on, the gravest first and what is set aside last", async () => {
  renderWithShell(<main><h1>Sak</h1><CheckList lang="nn" checks={checks} about={{ case_id: "c1" }} /></main>, as("secretary"));
  const items = (await screen.findAllByRole("listitem")).map((item) => item.textContent);
  expect(items[0]).toContain("Det foreslås at ordningen prøves");
  expect(screen.getByText("Det foreslås at ordningen prøves").lang).toBe("nn");
  expect(items[1]).toContain("satt av tid");
  expect(items[2]).toContain("Avklart på telefon");
  await expectAccessible();
});

test("a finding is set aside with a reason, and the very words it stands on", async () => {
  const execute = vi.fn(() => ({ entry: "e1", label: { kind: "finding.dismiss", subject: "Økonomi" }, touched: [] }));
  renderWithShell(<CheckList lang="nn" checks={checks.slice(2)} about={{ case_id: "c1" }} />, as("group_leader", { execute }));
  await userEvent.click(await screen.findByRole("button", { name: /^Legg til side: / }));
  await userEvent.click(screen.getByRole("button", { name: "Legg til side" }));
  expect(screen.getAllByText("Skriv en begrunnelse")).toHaveLength(2);
  expect(execute).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText("Begrunnelse"), "Forslaget kommer i møtet");
  await userEvent.click(screen.getByRole("button", { name: "Legg til side" }));
  await waitFor(() => expect(screen.queryByLabelText("Begrunnelse")).toBeNull());
  expect(execute).toHaveBeenCalledWith({
    command: expect.objectContaining({
      type: "finding.dismiss", case_id: "c1", meeting_id: null, code: "purpose.decision_without_proposal",
      quote: "Det foreslås at ordningen prøves", note: "Forslaget kommer i møtet",
    }),
  });
});

test("what was set aside can be taken back; who may not change sees no buttons", async () => {
  const execute = vi.fn(() => ({ entry: "e1", label: { kind: "finding.restore", subject: "Økonomi" }, touched: [] }));
  const { unmount } = renderWithShell(<CheckList lang="nn" checks={checks.slice(1, 2)} about={{ case_id: "c1" }} />, as("group_leader", { execute }));
  await userEvent.click(await screen.findByRole("button", { name: /^Ta fram igjen/ }));
  expect(execute).toHaveBeenCalledWith({ command: { type: "finding.restore", id: "d-presenters.missing" } });
  unmount();
  renderWithShell(<CheckList lang="nn" checks={checks} about={{ case_id: "c1" }} />, as("reader"));
  await screen.findAllByRole("listitem");
  expect(screen.queryAllByRole("button")).toEqual([]);
});
