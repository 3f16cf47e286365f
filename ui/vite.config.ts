import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { pdfjsAssets } from "./pdfjs-files.js";

export default defineConfig({
  plugins: [react(), pdfjsAssets()],
  clearScreen: false,
  // Read by tests: that every column has its name in the history, every finding and error its sentence, and who may what.
  server: { port: 1420, strictPort: true, host: "127.0.0.1", fs: { allow: [".", "../migrations", "../src-tauri", "../tests/kernel"] } },
  // The window's engine is WebKit 2.50 on Linux and newer elsewhere; nothing older has to read this.
  // Everything is read from disk, so a large chunk costs no download: only the start page's weight matters.
  // Nothing is written into the style sheet as «data:»: the CSP allows fonts from files alone.
  build: {
    target: "es2022", outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200,
    // What every start reads is one file: the web view asks the program for each, and waits.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } } },
  },
  test: { environment: "jsdom", setupFiles: ["src/testing/setup.ts"], css: false, testTimeout: 60_000 },
});
