import { screen, waitFor, within } from "@testing-library/react";
import user from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Recipient } from "../../../api";
import { Button } from "../../../components";
import { comingRow } from "../../../testing/meetings";
import { expectAccessible, renderWithShell, type PretendedShell } from "../../../testing/shell";
import { recipientText } from "./recipients";
import { useCallPeople } from "./use-call-people";

const userEvent = user.setup({ delay: null });
afterEach(() => vi.restoreAllMocks());

const people: Recipient[] = [
  { name: "Testesen, Kari", email: "kari@example.no", role: "chair", copy: false },
  { name: "Medlem \"Nils\" Aukra", email: "nils@example.no", role: "member", copy: false },
  { name: "Vara Vestnes", email: "vara@example.no", role: "deputy", copy: true },
  { name: "Uten Adresse", email: "", role: "member", copy: false },
];
const text = 'Til: "Testesen, Kari" <kari@example.no>; "Medlem Nils Aukra" <nils@example.no>\nKopi: "Vara Vestnes" <vara@example.no>\nUten e-postadresse: Uten Adresse';

function Both() {
  const { saveAll, copyPeople, dialogs } = useCallPeople(comingRow);
  return <><Button onClick={() => void saveAll()}>{"all"}</Button><Button onClick={() => void copyPeople()}>{"people"}</Button>{dialogs}</>;
}

async function press(name: string, shell: PretendedShell) {
  renderWithShell(<Both />, shell);
  await userEvent.click(screen.getByRole("button", { name }));
}

test("the papers go to the folder that was chosen, and the letter is opened from there", async () => {
  const files = ["/tmp/m/Innkalling 2024-M3.pdf", "/tmp/m/Innkalling 2024-M3.eml", "/tmp/m/Innkalling 2024-M3.ics"];
  const save = vi.fn(() => ({ files }));
  const open = vi.fn<(args: Record<string, unknown>) => unknown>(() => null);
  await press("all", { tasks: { "notice.save_all": save }, calls: { choose_folder: () => "/tmp/m", open_path: open } });
  const dialog = within(await screen.findByRole("dialog", { name: "Innkallingen er lagret" }));
  expect(save).toHaveBeenCalledWith({ meeting_id: comingRow.id, folder: "/tmp/m" });
  expect(dialog.getAllByRole("listitem").map((item) => item.textContent)).toEqual(files);
  await expectAccessible();
  await userEvent.click(dialog.getByRole("button", { name: "Åpne e-postutkastet" }));
  await waitFor(() => expect(open).toHaveBeenCalledWith({ path: files[1] }));
});

test("what could not be made is said", async () => {
  await press("all", { tasks: { "notice.save_all": () => Promise.reject({ code: "meeting.without_date", facts: {}, message: "" }) }, calls: { choose_folder: () => "/tmp/m" } });
  expect(await screen.findByText("Møtet har ingen dato ennå. Sett dato først.")).toBeTruthy();
});

test("the list is copied as mail programs take it, deputies in copy", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await press("people", { requests: { "meetings.recipients": () => people } });
  expect(await screen.findByText(/Deltakerlisten med 4.personer er kopiert/)).toBeTruthy();
  expect(write).toHaveBeenCalledWith(text);
});

test("where nothing may be copied the list is shown to be copied by hand", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  await press("people", { requests: { "meetings.recipients": () => people } });
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Deltakerliste" });
  expect(field.value).toBe(text);
  await expectAccessible();
});

test("a list without people says so; kinds without people have no line", async () => {
  await press("people", { requests: { "meetings.recipients": () => [] } });
  expect(await screen.findByText("Ingen har verv i organet, så det er ingen å kalle inn.")).toBeTruthy();
  expect(recipientText(people.slice(2, 3), { to: "Til", copy: "Kopi", without: "Uten" })).toBe('Kopi: "Vara Vestnes" <vara@example.no>');
});
