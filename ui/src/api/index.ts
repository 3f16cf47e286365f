export * from "./client";
export * from "./errors";
export * from "./events";
export { newId } from "./ids";
export { newQueries, read, refresh } from "./queries";
export type * from "./types";
