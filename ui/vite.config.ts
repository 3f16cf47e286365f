import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  // The migrations are read by a test that every column has its name in the history.
  server: { port: 1420, strictPort: true, host: "127.0.0.1", fs: { allow: [".", "../migrations"] } },
  // The window's engine is WebKit 2.50 on Linux and newer elsewhere; nothing older has to read this.
  // Everything is read from disk, so a large chunk costs no download: only the start page's weight matters.
  build: { target: "es2022", outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 1200 },
  test: { environment: "jsdom", setupFiles: ["src/testing/setup.ts"], css: false, testTimeout: 20_000 },
});
