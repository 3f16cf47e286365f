import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { directory, secretary, stateOf } from "../../testing/council";
import { expectAccessible } from "../../testing/shell";
import { openWindow } from "../../testing/window";

const saved = (kind: string, subject: string) => ({ entry: "e1", label: { kind, subject }, touched: [{ table: "municipalities", key: "x" }] });

test.each(["window", "council", "bodies", "people", "data"])("the tab %s passes axe", async (tab) => {
  await openWindow(`/settings?tab=${tab}`);
  await expectAccessible();
});

test("a municipality is changed, the notice offers to undo it", async () => {
  const execute = vi.fn(() => saved("municipality.put", "Molde"));
  await openWindow("/settings?tab=council", { requests: { execute } });
  await userEvent.click(screen.getByRole("button", { name: "Endre Molde" }));
  await userEvent.type(screen.getByLabelText(/Organisasjonsnummer/), "921 221 967");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(execute).toHaveBeenCalledWith({ command: { type: "municipality.put", ...directory.municipalities[0], org_number: "921221967" } }));
  expect(await screen.findByText("Molde er lagret")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Angre" })).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a refusal stands by its field and in the summary, and the dialog stays", async () => {
  const execute = () => Promise.reject({ code: "municipality.org_number_invalid", facts: { org_number: "123456789" }, message: "" });
  await openWindow("/settings?tab=council", { requests: { execute } });
  await userEvent.click(screen.getByRole("button", { name: "Endre Molde" }));
  await userEvent.type(screen.getByLabelText(/Organisasjonsnummer/), "123456789");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Lagre" }));
  expect(await screen.findAllByText(/123456789 er ikke et gyldig organisasjonsnummer/)).toHaveLength(2);
  await userEvent.click(screen.getByRole("link", { name: /123456789/ }));
  expect(document.activeElement).toBe(screen.getByLabelText(/Organisasjonsnummer/));
});

test("recurring cases go back as Rust knows them, in their order", async () => {
  const execute = vi.fn((_params: unknown) => saved("recurring.set", "Prøverådet"));
  const recurring = [{ body_id: directory.bodies[0]!.id, id: "r1", place: "first" as const, title: "Godkjenning", purpose: "decision" as const, minutes: 5, proposal: "", approves_minutes: false }];
  await openWindow("/settings?tab=bodies", { requests: { execute, "council.directory": () => ({ ...directory, recurring }) } });
  await userEvent.click(screen.getByRole("button", { name: /Faste saker i Prøverådet$/ }));
  await userEvent.click(screen.getByRole("button", { name: "Legg til fast sak" }));
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  expect(execute).not.toHaveBeenCalled();
  await userEvent.type(within(screen.getByRole("region", { name: "Ny fast sak" })).getByLabelText("Tittel"), "Eventuelt");
  await userEvent.click(within(screen.getByRole("region", { name: "Godkjenning" })).getByLabelText("Godkjenner protokollen fra forrige møte"));
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(execute).toHaveBeenCalledOnce());
  const { command } = execute.mock.calls[0]![0] as { command: { items: object[] } };
  expect(command.items).toEqual([
    { id: "r1", place: "first", title: "Godkjenning", purpose: "decision", minutes: 5, proposal: "", approves_minutes: true },
    expect.objectContaining({ title: "Eventuelt", minutes: null, approves_minutes: false }),
  ]);
});

test("a body's rules and its regular day are one command, and a wrong number of days is told and not sent", async () => {
  const execute = vi.fn((_params: unknown) => saved("body.set_rules", "Prøverådet"));
  await openWindow("/settings?tab=bodies", { requests: { execute } });
  await userEvent.click(screen.getByRole("button", { name: "Møteregler for Prøverådet" }));
  await userEvent.click(screen.getByRole("radio", { name: /Avstemning etter kommuneloven/ }));
  await userEvent.selectOptions(screen.getByLabelText("I måneden"), "Andre");
  const days = screen.getByLabelText("Sakslisten fryses, dager før");
  await userEvent.clear(days);
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  expect(screen.getAllByText("Skriv et antall dager fra 0 til 120")).toHaveLength(2);
  await expectAccessible();
  await userEvent.type(days, "10");
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(execute).toHaveBeenCalledWith({
    command: { type: "body.set_rules", body_id: directory.bodies[0]!.id, rule_set: "kl_kap11", freeze_due_days: 10, series: { nth: 2, weekday: 3 } },
  }));
});

test("roles are shown as they were on a date", async () => {
  const role = {
    id: "r", person_id: secretary.id, body_id: directory.bodies[0]!.id, function: "secretary" as const, municipality_id: null, person_name: secretary.name,
    body_name: "Prøverådet", municipality_name: null, valid_from: "2020-01-01", valid_to: "2022-12-31",
  };
  await openWindow("/settings?tab=people", { requests: { "council.directory": () => ({ ...directory, roles: [role] }) } });
  expect(screen.getByText("Ingen verv på denne datoen")).toBeTruthy();
  const field = screen.getByLabelText("Verv på dato");
  await userEvent.clear(field);
  await userEvent.type(field, "31.12.22{Enter}");
  expect(await screen.findByText("fra 01.01.2020 til 31.12.2022")).toBeTruthy();
});

test("whoever is not the secretary sees the frame and cannot change it", async () => {
  await openWindow("/settings?tab=council", { requests: { "council.state": () => stateOf("member") } });
  expect(screen.getByText("Bare sekretæren kan endre dette.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Endre|Lagre|Legg til/ })).toBeNull();
});

test("a backup says where it lies, and a broken council what to do", async () => {
  await openWindow("/settings?tab=data", {
    calls: { choose_save_path: () => "/tmp/samråd.zip", show_in_folder: () => null },
    tasks: { backup: () => ({ path: "/tmp/samråd.zip", files: 3, bytes: 10 }), verify: () => ({ entries: 4, blobs: 1, rows: 9, problems: ["entry 3: wrong hash"] }) },
  });
  await userEvent.click(screen.getByRole("button", { name: "Ta sikkerhetskopi" }));
  expect(await screen.findByText("Sikkerhetskopien ligger i /tmp/samråd.zip")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Kontroller dataene" }));
  expect((await screen.findByText(/1 feil funnet/)).closest("[role=alert]")?.textContent).toContain("entry 3");
});

test("a folder that cannot be shown is told", async () => {
  await openWindow("/settings?tab=data", {
    calls: { choose_save_path: () => "/tmp/samråd.zip", show_in_folder: () => Promise.reject({ code: "file.failed", facts: { file: "/tmp/samråd.zip" }, message: "" }) },
    tasks: { backup: () => ({ path: "/tmp/samråd.zip", files: 3, bytes: 10 }) },
  });
  await userEvent.click(screen.getByRole("button", { name: "Ta sikkerhetskopi" }));
  await userEvent.click(await screen.findByRole("button", { name: "Vis i mappe" }));
  await waitFor(() => expect(screen.getAllByRole("alert").map((alert) => alert.textContent).join()).not.toBe(""));
});
