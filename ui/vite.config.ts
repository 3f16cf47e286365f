import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  // The window's engine is WebKit 2.50 on Linux and newer elsewhere; nothing older has to read this.
  // Everything is read from disk, so a large chunk costs no download: only the start page's weight matters.
  build: { target: "es2022", outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 1200 },
  test: { environment: "jsdom", setupFiles: ["src/testing/setup.ts"], css: false },
});
