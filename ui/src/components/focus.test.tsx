import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { expect, test, vi } from "vitest";
import { Button, ConfirmDialog, Dialog, FormDialog, keepFocus, Menu, TextInput } from ".";
import { renderWithShell } from "../testing/shell";

const focused = () => document.activeElement;
const button = (name: string) => screen.getByRole("button", { name, hidden: true });

function Opener({ onClose = () => {} }: { onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    onClose();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Endre</Button>
      {open && <FormDialog open title="Endre saken" errors={[]} onSubmit={() => Promise.resolve(true)} onClose={close}><TextInput label="Tittel" value="" onChange={() => {}} /></FormDialog>}
    </>
  );
}

test.each(["Avbryt", "Lukk", "Lagre"])("a dialog that is taken away by «%s» gives the focus back to what opened it, and closes once", async (name) => {
  const onClose = vi.fn();
  renderWithShell(<Opener onClose={onClose} />);
  await userEvent.click(button("Endre"));
  expect(focused()).toBe(screen.getByLabelText("Tittel"));
  await userEvent.click(button(name));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(focused()).toBe(button("Endre"));
  expect(onClose).toHaveBeenCalledOnce();
});

test("a dialog that stays in the page and is only closed gives the focus back too", async () => {
  function Staying() {
    const [open, setOpen] = useState(false);
    return <><Button onClick={() => setOpen(true)}>Vis</Button><Dialog open={open} title="Rapport" onClose={() => setOpen(false)}>tekst</Dialog></>;
  }
  renderWithShell(<Staying />);
  await userEvent.click(button("Vis"));
  await userEvent.click(button("Lukk"));
  expect(focused()).toBe(button("Vis"));
});

function Rows() {
  const [rows, setRows] = useState(["Referat", "Økonomi", "Eventuelt"]);
  const [asking, setAsking] = useState<string | null>(null);
  useEffect(keepFocus, []);
  const remove = (row: string) => setRows((now) => now.filter((other) => other !== row));
  return (
    <section>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <a href="#a">{row}</a>
            <Menu ariaLabel={`Valg for ${row}`} items={[{ label: `Ta av ${row}`, onSelect: () => remove(row) }, { label: `Spør om ${row}`, onSelect: () => setAsking(row) }]} />
          </li>
        ))}
      </ul>
      {asking && <ConfirmDialog open title="Ta av?" confirm="Ja" onConfirm={() => remove(asking)} onClose={() => setAsking(null)}>Det kan angres.</ConfirmDialog>}
      <Button>Ny sak</Button>
    </section>
  );
}

test("one press opens a menu, also after a choice was made in it, and the choice leaves the focus on its button", async () => {
  renderWithShell(<Rows />);
  const trigger = button("Valg for Økonomi");
  const list = () => document.getElementById(trigger.getAttribute("popovertarget") ?? "");
  for (let round = 0; round < 2; round += 1) {
    await userEvent.click(trigger);
    expect(list()?.style.display).toBe("block");
    await userEvent.click(button("Spør om Økonomi"));
    expect(list()?.style.display).toBe("");
    await userEvent.click(button("Avbryt"));
    expect(focused()).toBe(trigger);
  }
});

test("when a row goes, the focus goes to the same button of the next row, then of the one before, then to what is left", async () => {
  renderWithShell(<Rows />);
  await userEvent.click(button("Valg for Økonomi"));
  await userEvent.click(button("Ta av Økonomi"));
  await waitFor(() => expect(focused()).toBe(button("Valg for Eventuelt")));
  await userEvent.click(button("Valg for Eventuelt"));
  await userEvent.click(button("Spør om Eventuelt"));
  await userEvent.click(button("Ja"));
  await waitFor(() => expect(focused()).toBe(button("Valg for Referat")));
  await userEvent.click(button("Ta av Referat"));
  await waitFor(() => expect(focused()).toBe(button("Ny sak")));
});

test("who leaves a field on purpose is not brought back when it goes later", async () => {
  function Later() {
    const [there, setThere] = useState(true);
    useEffect(keepFocus, []);
    return <div onPointerMove={() => setThere(false)} data-testid="flate"><p>{there && <input aria-label="Ord" />}</p><a href="#b">Annet</a></div>;
  }
  renderWithShell(<Later />);
  screen.getByLabelText("Ord").focus();
  (focused() as HTMLElement).blur();
  await userEvent.pointer({ target: screen.getByTestId("flate"), coords: { x: 1, y: 1 } });
  await waitFor(() => expect(screen.queryByLabelText("Ord")).toBeNull());
  expect(focused()).toBe(document.body);
});
