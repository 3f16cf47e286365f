import type { nb } from "./texts.nb";

export const en = {
  pdf: {
    actualSize: "Actual size",
    clear: "Clear the search",
    fitWidth: "Fit width",
    goToAddress: (url: string) => `Open ${url}`,
    goToPage: (page: number) => `Go to page ${page}`,
    hit: (at: number, count: number) => `${at} of ${count}`,
    larger: "Larger",
    nextHit: "Next hit",
    nextPage: "Next page",
    noHits: "No hits",
    of: (pages: number) => `of ${pages}`,
    page: "Page",
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    percent: (value: number) => `${value}\u00a0%`,
    previousHit: "Previous hit",
    previousPage: "Previous page",
    search: "Search in the document",
    searching: "Searching …",
    smaller: "Smaller",
    thumbnails: "Page pictures",
    toolbar: "Document tools",
    zoom: "Magnification",
  },
} satisfies typeof nb;
