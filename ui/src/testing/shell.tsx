import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { clearMocks, mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import axe from "axe-core";
import { Suspense, type ReactNode } from "react";
import { expect } from "vitest";
import type { RequestName, Requests, TaskName } from "../api";
import { ToastRegion } from "../components";
import { LanguageProvider, type UiLanguage } from "../texts";

type Answers = { [N in RequestName]?: (params: Requests[N]["params"]) => unknown };
export interface PretendedShell {
  requests?: Answers;
  /** The shell's other calls: «choose_files», «open_path». */
  calls?: Record<string, (args: Record<string, unknown>) => unknown>;
  tasks?: Partial<Record<TaskName, (params: unknown) => unknown>>;
}

/** Stands in for the shell in tests of components; real flows are tested in the real window. Throws for what was not pretended. */
export function pretendShell({ requests = {}, calls = {}, tasks = {} }: PretendedShell) {
  clearMocks();
  mockWindows("main");
  mockIPC(
    async (command, args) => {
      const given = args as { name?: string; params?: never };
      if (command === "request" || command === "task") {
        const table: Record<string, ((params: never) => unknown) | undefined> = command === "task" ? tasks : requests;
        const answer = table[given.name ?? ""];
        if (!answer) throw new Error(`no answer is pretended for the ${command} «${given.name}»`);
        return answer(given.params as never);
      }
      if (command.startsWith("plugin:")) return null;
      const answer = calls[command];
      if (!answer) throw new Error(`no answer is pretended for «${command}»`);
      return answer(args as Record<string, unknown>);
    },
    { shouldMockEvents: true },
  );
}

/** Renders with all that stands above a page, except the router. */
export function renderWithShell(element: ReactNode, shell: PretendedShell = {}, language: UiLanguage = "nb") {
  pretendShell(shell);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  return {
    queries,
    ...render(
      <QueryClientProvider client={queries}>
        <LanguageProvider language={language}>
          <ToastRegion>
            <Suspense fallback={null}>{element}</Suspense>
          </ToastRegion>
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  };
}

/** Contrast needs real pixels and is measured in the real window. */
export async function expectAccessible(element: Element = document.body) {
  const { violations } = await axe.run(element, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
}
