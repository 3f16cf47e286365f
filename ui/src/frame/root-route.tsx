import { createRootRoute } from "@tanstack/react-router";
import { Frame } from "./Frame";
import { BrokenPage, MissingPage } from "./Failures";

/** Every room hangs its routes on this one. */
export const rootRoute = createRootRoute({
  component: Frame,
  errorComponent: BrokenPage,
  notFoundComponent: MissingPage,
});
