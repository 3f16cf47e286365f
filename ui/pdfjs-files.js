import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "node_modules/pdfjs-dist");

/**
 * What pdf.js reads while it draws: character maps for fonts that name none of their own, the fourteen standard fonts,
 * and the decoder of JPEG 2000 pictures that needs no WebAssembly (the window's CSP allows none).
 */
function pdfjsFiles() {
  const files = new Map();
  for (const folder of ["cmaps", "standard_fonts"]) {
    for (const name of readdirSync(join(root, folder))) files.set(`pdfjs/${folder}/${name}`, join(root, folder, name));
  }
  files.set("pdfjs/wasm/openjpeg_nowasm_fallback.js", join(root, "wasm/openjpeg_nowasm_fallback.js"));
  return files;
}

/** Puts those files beside the window's own, under `pdfjs/`. */
export function pdfjsAssets() {
  return {
    name: "pdfjs-assets",
    generateBundle() {
      for (const [fileName, path] of pdfjsFiles()) this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
    },
    configureServer(server) {
      const files = pdfjsFiles();
      server.middlewares.use((request, response, next) => {
        const path = files.get((request.url ?? "").split("?")[0].slice(1));
        if (path === undefined) {
          next();
          return;
        }
        if (path.endsWith(".js")) response.setHeader("content-type", "text/javascript");
        createReadStream(path).pipe(response);
      });
    },
  };
}
