import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import "./missing-in-jsdom";

afterEach(() => cleanup());
