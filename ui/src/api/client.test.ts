import { expect, test } from "vitest";
import { pretendShell } from "../testing/shell";
import { chooseSavePath } from "./client";

test.each([["Møtebok 2024-M3", "pdf", "Møtebok 2024-M3.pdf"], ["Rapport.v2.PDF", "pdf", "Rapport.v2.PDF"], ["LESMEG", "", "LESMEG"]])("%s with the ending «%s» is suggested as %s", async (name, ending, suggested) => {
  pretendShell({ calls: { choose_save_path: (args) => args.suggested } });
  expect(await chooseSavePath(name, ending)).toBe(suggested);
});
