import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { newQueries } from "../api";
import { pretendShell } from "../testing/shell";
import { useTask } from "./use-task";

test.each([["went well", () => null], ["failed", () => Promise.reject({ code: "file.failed", facts: {}, message: "" })]])("everything is read anew after a task that %s", async (_how, answer) => {
  pretendShell({ tasks: { backup: answer } });
  const queries = newQueries();
  const anew = vi.spyOn(queries, "invalidateQueries");
  const { result } = renderHook(() => useTask("backup"), { wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> });
  await act(() => result.current.start({ path: "/tmp/x.zip" }));
  expect(anew).toHaveBeenCalledOnce();
  expect(result.current.running).toBe(false);
});
