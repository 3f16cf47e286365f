import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Markdown } from ".";

test("footnotes are numbered as they are told of, and stand under the text", () => {
  render(<Markdown text={"Ein[^b] og to[^a], men[^x].\n\n[^a]: Andre *note*.\n\n[^b]: Fyrste."} />);
  expect(screen.getByText(/^Ein/).textContent).toBe("Ein1 og to2, men[^x].");
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Fyrste.", "Andre note."]);
});
