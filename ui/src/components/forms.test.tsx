import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { DateInput, FormDialog, TimeInput, type FieldError } from ".";
import { renderWithShell } from "../testing/shell";

const summary = () => document.querySelector(".ds-error-summary, ds-error-summary");

function Plan({ onSave, onSaved }: { onSave: (date: string | null, time: string | null) => FieldError[]; onSaved?: () => void }) {
  const [date, setDate] = useState<string | null>("2026-01-28");
  const [time, setTime] = useState<string | null>("09:00");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const save = () => {
    const found = onSave(date, time);
    setErrors(found);
    return Promise.resolve(found.length === 0);
  };
  return (
    <FormDialog open title="Møtet" errors={errors} onSubmit={save} onClose={() => {}} {...(onSaved ? { onSaved } : {})}>
      <DateInput label="Dato" value={date} onChange={setDate} />
      <TimeInput id="start" label="Start" value={time} onChange={setTime} />
    </FormDialog>
  );
}
const write = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
};

test("a day that is not there is neither saved nor taken for the one before: the form names it, with the way to the field", async () => {
  const onSave = vi.fn(() => []);
  renderWithShell(<Plan onSave={onSave} />);
  await write("Dato", "31.02.2026{Enter}");
  expect(await screen.findByRole("link", { name: /Vi forstår ikke «31.02.2026»/ })).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(summary()));
  await userEvent.click(screen.getByRole("link", { name: /31.02.2026/ }));
  expect(document.activeElement).toBe(screen.getByLabelText("Dato"));
  await write("Dato", "28.02.2026{Enter}");
  await waitFor(() => expect(onSave).toHaveBeenCalledWith("2026-02-28", "09:00"));
});

test("all that is not understood is listed in the order of the page", async () => {
  const onSave = vi.fn(() => []);
  renderWithShell(<Plan onSave={onSave} />);
  await write("Start", "25:00");
  await write("Dato", "i morgen");
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  expect((await screen.findAllByRole("link")).map((link) => link.textContent)).toEqual([expect.stringContaining("i morgen"), expect.stringContaining("25:00")]);
  expect(onSave).not.toHaveBeenCalled();
});

test("the same errors at a second press take the focus again", async () => {
  renderWithShell(<Plan onSave={() => [{ id: "start", text: "Møtet slutter før det begynner" }]} />);
  for (let press = 0; press < 2; press += 1) {
    await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
    await waitFor(() => expect(document.activeElement).toBe(summary()));
  }
});

test("a form that leads on to another page is not closed as well", async () => {
  const onSaved = vi.fn();
  renderWithShell(<Plan onSave={() => []} onSaved={onSaved} />);
  await userEvent.click(screen.getByRole("button", { name: "Lagre" }));
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
});
