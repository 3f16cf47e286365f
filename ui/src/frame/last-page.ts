import type { AnyRouter } from "@tanstack/react-router";

/** At the start: the page that was open when the window was closed. */
export function openLastPage(router: AnyRouter, lastPage: string) {
  if (lastPage !== "/" && router.history.location.pathname === "/") router.history.replace(lastPage);
}

export function rememberPages(router: AnyRouter, remember: (page: string) => void): () => void {
  return router.subscribe("onResolved", ({ toLocation, hrefChanged }) => {
    if (hrefChanged) remember(toLocation.href);
  });
}
