import "@fontsource-variable/inter/wght.css";
import "@digdir/designsystemet-theme";
import "@digdir/designsystemet-css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { newStart, prepare } from "./start";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const start = newStart();
await prepare(start);
createRoot(root).render(
  <StrictMode>
    <App {...start} />
  </StrictMode>,
);
