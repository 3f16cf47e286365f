import type { nb } from "./texts.nb";

export const nn = {
  pdf: {
    actualSize: "Faktisk storleik",
    clear: "Tøm søket",
    fitWidth: "Tilpass breidda",
    goToAddress: (url: string) => `Opne ${url}`,
    goToPage: (page: number) => `Gå til side ${page}`,
    hit: (at: number, count: number) => `${at} av ${count}`,
    larger: "Større",
    nextHit: "Neste treff",
    nextPage: "Neste side",
    noHits: "Ingen treff",
    of: (pages: number) => `av ${pages}`,
    page: "Side",
    pageOf: (page: number, pages: number) => `Side ${page} av ${pages}`,
    percent: (value: number) => `${value}\u00a0%`,
    previousHit: "Førre treff",
    previousPage: "Førre side",
    search: "Søk i dokumentet",
    searching: "Søkjer …",
    smaller: "Mindre",
    thumbnails: "Sidebilete",
    toolbar: "Verktøy for dokumentet",
    zoom: "Forstørring",
  },
} satisfies typeof nb;
