import { render, screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { App } from "../App";
import { addresses } from "../router";
import { newStart } from "../start";
import { templates } from "./cases";
import { directory, entries, state } from "./council";
import { pretendShell, type PretendedShell } from "./shell";

/** Opens the whole window at a page, with a small council behind it. */
export async function openWindow(page: string, shell: PretendedShell = {}) {
  pretendShell({
    ...shell,
    requests: {
      "council.state": () => state,
      "council.directory": () => directory,
      "cases.templates": () => templates,
      "settings.get": () => ({}),
      "settings.set": () => null,
      history: () => entries,
      "initiatives.of_case": () => [],
      "reminders.take": () => ({ today: "2024-03-12", due: [] }),
      "costs.keys": () => [],
      "costs.worksheets": () => [],
      ...shell.requests,
    },
  });
  addresses.replace(page);
  const view = render(<App {...newStart()} />);
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(screen.queryByRole("status", { name: "Henter" })).toBeNull());
  return view;
}
