import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isWriting } from "./shortcuts";

/** After a change of page the focus is on its heading, or in the field it opens with, and the page is announced. A change of tab or filter is no change of page. */
export function useRouteFocus(): string {
  const router = useRouter();
  const [announcement, setAnnouncement] = useState("");
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        whenHeadingStands((heading) => {
          // A page that is there to be written in has its field ready.
          if (!isWriting(document.activeElement) || !document.getElementById("main")?.contains(document.activeElement)) heading.focus({ preventScroll: true });
          document.getElementById("main")?.scrollTo(0, 0);
          setAnnouncement(heading.textContent ?? "");
        });
      }),
    [router],
  );
  return announcement;
}

/** A page that still loads has a skeleton and no heading yet. */
function whenHeadingStands(handle: (heading: HTMLElement) => void) {
  const started = performance.now();
  const look = () => {
    const heading = document.getElementById("page-title");
    if (heading) handle(heading);
    else if (performance.now() - started < 3000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
