import type { AnyRouter } from "@tanstack/react-router";

/** At the start: the page that was open when the window was closed. */
export function openLastPage(router: AnyRouter, lastPage: string) {
  if (lastPage !== "/" && router.history.location.pathname === "/") router.history.replace(lastPage);
}

export function rememberPages(router: AnyRouter, remember: (page: string) => void): () => void {
  return router.subscribe("onResolved", ({ toLocation, hrefChanged }) => {
    if (hrefChanged) remember(pageOf(toLocation.href));
  });
}

/** What opens a dialog or reads a file is done once, and not again at the next start. */
const DONE_ONCE = ["plan", "create", "path"];

export function pageOf(href: string): string {
  const [path = "/", query = ""] = href.split("?");
  const kept = query.split("&").filter((part) => part !== "" && !DONE_ONCE.includes(part.split("=")[0] ?? ""));
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`;
}
