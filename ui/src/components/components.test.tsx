import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import {
  Button, Combobox, ConfirmDialog, DataTable, DateInput, Dialog, EmptyState, ErrorSummary, Markdown, MarkdownEditor, Menu, ProgressDialog, PurposeTag,
  ReorderList, Select, Skeleton, Tabs, TextInput, TimeInput, ToastRegion, useToast,
} from ".";
import { expectAccessible, renderWithShell } from "../testing/shell";
import { TOAST_LIFE_MS } from "./Toasts";

const nothing = () => {};

// The editor comes when it is needed; reading its code is not what is waited for here.
beforeAll(async () => void (await import("./editor/EditorSurface")), 60_000);

test("every component passes axe", async () => {
  renderWithShell(
    <main>
      <h1>Alt</h1>
      <Menu items={[{ label: "Slett", onSelect: nothing, danger: true }]} />
      <DataTable caption="Saker" rowKey={(row) => row.id} rows={[{ id: "a", title: "Sak" }]} columns={[{ id: "t", header: "Tittel", cell: (row) => row.title, sortBy: (row) => row.title, rowHeader: true }]} />
      <form>
        <ErrorSummary errors={[{ id: "title", text: "Skriv en tittel" }]} />
        <TextInput id="title" label="Tittel" value="" onChange={nothing} error="Skriv en tittel" />
        <TextInput label="Merknad" value="" onChange={nothing} rows={3} optional />
        <DateInput label="Dato" value="2024-03-13" onChange={nothing} />
        <TimeInput label="Start" value="09:00" onChange={nothing} />
        <Select label="Målform" value="nb" onChange={nothing} options={[{ value: "nb", label: "Bokmål" }]} />
        <Combobox label="Kommune" value={null} onChange={nothing} options={[{ value: "1506", label: "Molde" }]} />
      </form>
      <PurposeTag purpose="decision" />
      <Tabs value="a" onChange={nothing} tabs={[{ id: "a", label: "Saksliste", content: "innhold" }, { id: "b", label: "Møtebok", content: "bok" }]} />
      <EmptyState title="Ingen saker" action={<Button>Ny sak</Button>}>Her står sakene.</EmptyState>
      <Skeleton />
      <ReorderList label="Saksliste" items={["A", "B"]} itemKey={(item) => item} itemLabel={(item) => item} onMove={nothing}>{(item) => item}</ReorderList>
      <Markdown text={"# Overskrift\n\n- punkt\n\n| a | b |\n|---|---|\n| 1 | 2 |"} headingLevel={2} />
      <MarkdownEditor label="Vurdering" value="**fet**" onChange={nothing} lang="nb" />
    </main>,
  );
  await screen.findByRole("textbox", { name: "Vurdering" });
  await expectAccessible();
});

test("open dialogs pass axe", async () => {
  renderWithShell(<ConfirmDialog open title="Slette saken?" confirm="Slett" danger onConfirm={nothing} onClose={nothing}>Det kan angres.</ConfirmDialog>);
  await expectAccessible();
});

describe("ReorderList", () => {
  function Agenda() {
    const [items, setItems] = useState(["Referat", "Økonomi", "Eventuelt"]);
    const move = (from: number, to: number) => {
      const next = [...items];
      next.splice(to, 0, ...next.splice(from, 1));
      setItems(next);
    };
    return <ReorderList label="Saksliste" items={items} itemKey={(item) => item} itemLabel={(item) => item} onMove={move}>{(item) => <span>{item}</span>}</ReorderList>;
  }
  const order = () => screen.getAllByRole("listitem").map((row) => row.textContent);

  test("Alt and an arrow moves the row, keeps the focus on it and says so", async () => {
    renderWithShell(<Agenda />);
    screen.getByRole("button", { name: "Flytt Økonomi" }).focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(order()).toEqual(["Økonomi", "Referat", "Eventuelt"]);
    expect(screen.getByText("Økonomi er flyttet til plass 1 av 3.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Flytt Økonomi" }));
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(order()).toEqual(["Økonomi", "Referat", "Eventuelt"]);
  });

  test("«Flytt til …» moves over a long way", async () => {
    renderWithShell(<Agenda />);
    await userEvent.click(screen.getByRole("button", { name: "Flytt Referat" }));
    await userEvent.selectOptions(screen.getByRole("combobox"), "2");
    await userEvent.click(screen.getByRole("button", { name: "Flytt" }));
    expect(order()).toEqual(["Økonomi", "Eventuelt", "Referat"]);
  });

  test("dragging moves the row, and Escape gives up", () => {
    renderWithShell(<Agenda />);
    screen.getAllByRole("listitem").forEach((row, index) => {
      row.getBoundingClientRect = () => ({ top: index * 40, bottom: index * 40 + 40 }) as DOMRect;
    });
    const handle = screen.getByRole("button", { name: "Flytt Referat" });
    fireEvent.pointerDown(handle, { button: 0, clientY: 10 });
    fireEvent.pointerMove(window, { clientY: 90 });
    fireEvent.keyDown(window, { key: "Escape" });
    fireEvent.pointerUp(window, { clientY: 90 });
    expect(order()).toEqual(["Referat", "Økonomi", "Eventuelt"]);
    fireEvent.pointerDown(handle, { button: 0, clientY: 10 });
    fireEvent.pointerMove(window, { clientY: 90 });
    fireEvent.pointerUp(window, { clientY: 90 });
    expect(order()).toEqual(["Økonomi", "Eventuelt", "Referat"]);
  });
});

describe("dates in fields", () => {
  test("what is written is understood when the field is left", async () => {
    const onChange = vi.fn();
    renderWithShell(<DateInput label="Dato" value={null} onChange={onChange} />);
    await userEvent.type(screen.getByLabelText("Dato"), "13.3.24");
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledWith("2024-03-13");
  });

  test("what is not understood stays, with a sentence that shows how", async () => {
    const onChange = vi.fn();
    renderWithShell(<DateInput label="Dato" value={null} onChange={onChange} />);
    await userEvent.type(screen.getByLabelText("Dato"), "32.1.24");
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText(/Vi forstår ikke «32.1.24»/)).toBeTruthy();
    expect((screen.getByLabelText("Dato") as HTMLInputElement).value).toBe("32.1.24");
  });
});

describe("notices", () => {
  function Speaker() {
    const toast = useToast();
    return <Button onClick={() => toast({ text: "Saken er flyttet", action: { label: "Angre", onSelect: nothing } })}>Si</Button>;
  }

  test("a notice goes after ten seconds, not counting the time it is pointed at", () => {
    vi.useFakeTimers();
    try {
      render(<ToastRegion><Speaker /></ToastRegion>);
      fireEvent.click(screen.getByRole("button", { name: "Si" }));
      const notice = screen.getByText("Saken er flyttet");
      act(() => void vi.advanceTimersByTime(TOAST_LIFE_MS - 2000));
      fireEvent.mouseEnter(notice.parentElement!);
      act(() => void vi.advanceTimersByTime(60_000));
      expect(screen.getByText("Saken er flyttet")).toBe(notice);
      fireEvent.mouseLeave(notice.parentElement!);
      act(() => void vi.advanceTimersByTime(1900));
      expect(screen.queryByText("Saken er flyttet")).not.toBeNull();
      act(() => void vi.advanceTimersByTime(200));
      expect(screen.queryByText("Saken er flyttet")).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("notices while a dialog is open", () => {
  function Working() {
    const [open, setOpen] = useState(true);
    const toast = useToast();
    return (
      <Dialog open={open} title="Rekkefølge" onClose={() => setOpen(false)}>
        <Button onClick={() => toast({ text: "Flyttet", action: { label: "Angre", onSelect: nothing } })}>Flytt</Button>
        <Button onClick={() => toast({ text: "Gikk ikke", failed: true })}>Feil</Button>
      </Dialog>
    );
  }

  test("stand in it, where they are reached, and their time begins when it closes", () => {
    vi.useFakeTimers();
    try {
      render(<ToastRegion><Working /></ToastRegion>);
      fireEvent.click(screen.getByRole("button", { name: "Feil" }));
      fireEvent.click(screen.getByRole("button", { name: "Flytt" }));
      expect(screen.getByText("Gikk ikke").closest("dialog [aria-live=assertive]")).toBeTruthy();
      expect(screen.getByRole("button", { name: "Angre" }).closest("dialog [aria-live=polite]")).toBeTruthy();
      act(() => void vi.advanceTimersByTime(TOAST_LIFE_MS * 3));
      fireEvent.click(screen.getAllByRole("button", { name: "Lukk" })[0]!);
      expect(screen.getByText("Flyttet").closest("[role=status]")).toBeTruthy();
      expect(screen.getByText("Gikk ikke").closest("[role=alert]")).toBeTruthy();
      act(() => void vi.advanceTimersByTime(TOAST_LIFE_MS - 100));
      expect(screen.getByText("Flyttet")).toBeTruthy();
      act(() => void vi.advanceTimersByTime(200));
      expect(screen.queryByText("Flyttet")).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("Markdown", () => {
  test("HTML and scripts in a text stay letters", () => {
    const { container } = render(<Markdown text={'<img src=x onerror="alert(1)"> [klikk](javascript:alert(1)) <b>fet</b>'} />);
    expect(container.querySelector("img, a, b, script")).toBeNull();
    expect(container.textContent).toContain("onerror");
    expect(container.textContent).toContain("klikk");
  });

  test("headings, lists, tables and links become what they are", () => {
    render(<Markdown text={"## Vurdering\n\n1. en\n2. to\n\n| Kommune | Andel |\n|---|--:|\n| Molde | 85 |\n\n[SSB](https://ssb.no) A & B"} headingLevel={3} />);
    expect(screen.getByRole("heading", { level: 4, name: "Vurdering" })).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByRole("columnheader", { name: "Andel" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "SSB" }).getAttribute("href")).toBe("https://ssb.no");
    expect(screen.getByText(/A & B/)).toBeTruthy();
  });
});

describe("MarkdownEditor", () => {
  const markdown = "## Vurdering\n\nTeksten er **viktig** og *rett*.\n\n- ett\n- to\n\n| Kommune | Andel |\n| --- | --- |\n| Molde | 85 |";

  test("Markdown goes in and comes out the same, with the tools in between", async () => {
    const onChange = vi.fn();
    renderWithShell(<MarkdownEditor label="Vurdering" value={markdown} onChange={onChange} lang="nn" />);
    const box = await screen.findByRole("textbox", { name: "Vurdering" });
    expect(box.getAttribute("lang")).toBe("nn");
    expect(box.getAttribute("spellcheck")).toBe("true");
    expect(box.querySelectorAll("h2, strong, em, li, table")).toHaveLength(6);
    await userEvent.click(screen.getByRole("button", { name: "Punktliste" }));
    await waitFor(() => expect(onChange).toHaveBeenCalled());
    await userEvent.click(screen.getByRole("button", { name: "Punktliste" }));
    const written: string = onChange.mock.lastCall?.[0];
    for (const part of ["Vurdering", "**viktig**", "*rett*", "- ett\n- to"]) expect(written).toContain(part);
    expect(written.replace(/ +/g, " ")).toContain("| Molde | 85 |");
  });

  test("the toolbar is one stop for Tab, and the arrows move in it", async () => {
    renderWithShell(<MarkdownEditor label="Vurdering" value="" onChange={nothing} lang="nb" />);
    await screen.findByRole("textbox", { name: "Vurdering" });
    const tools = screen.getAllByRole("button");
    expect(tools.filter((tool) => tool.tabIndex === 0)).toHaveLength(1);
    tools[0]!.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tools[1]);
  });
});

test("a table is sorted in Norwegian, and the other way at the second click", async () => {
  const rows = ["Ålesund", "Zeta", "Ørsta"].map((name) => ({ name }));
  renderWithShell(<DataTable caption="Kommuner" rows={rows} rowKey={(row) => row.name} columns={[{ id: "name", header: "Navn", cell: (row) => row.name, sortBy: (row) => row.name }]} />);
  const shown = () => screen.getAllByRole("cell").map((cell) => cell.textContent);
  await userEvent.click(screen.getByRole("button", { name: "Navn" }));
  expect(shown()).toEqual(["Zeta", "Ørsta", "Ålesund"]);
  await userEvent.click(screen.getByRole("button", { name: "Navn" }));
  expect(shown()).toEqual(["Ålesund", "Ørsta", "Zeta"]);
});

test("progress says what is done now, and cancels once", async () => {
  const onCancel = vi.fn();
  renderWithShell(<ProgressDialog open title="Lager møteboken" progress={{ step: "merge", done: 3, total: 12 }} stepText={() => "Setter inn vedlegg"} onCancel={onCancel} />);
  expect(screen.getByText("Setter inn vedlegg")).toBeTruthy();
  expect(screen.getByText("3 av 12")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Avbryt" }));
  await userEvent.click(screen.getByRole("button", { name: "Avbryt" }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test("a closed dialog has no content", () => {
  renderWithShell(<Dialog open={false} title="Flytt" onClose={nothing}>hemmelig</Dialog>);
  expect(screen.queryByText("hemmelig")).toBeNull();
});
