import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import "./missing-in-jsdom";

// Waiting costs nothing when things come soon, and machines that build at the same time are slow.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => cleanup());
