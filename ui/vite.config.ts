import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { pdfjsAssets } from "./pdfjs-files.js";

export default defineConfig({
  plugins: [react(), pdfjsAssets()],
  clearScreen: false,
  // Read by tests: that every column has its name in the history, and every finding its sentence.
  server: { port: 1420, strictPort: true, host: "127.0.0.1", fs: { allow: [".", "../migrations", "../src-tauri/crates"] } },
  // The window's engine is WebKit 2.50 on Linux and newer elsewhere; nothing older has to read this.
  // Everything is read from disk, so a large chunk costs no download: only the start page's weight matters.
  build: { target: "es2022", outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 1200 },
  test: { environment: "jsdom", setupFiles: ["src/testing/setup.ts"], css: false, testTimeout: 20_000 },
});
