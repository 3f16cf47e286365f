import { QueryClientProvider, useSuspenseQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { read } from "./api";
import { keepFocus, Skeleton, ToastRegion } from "./components";
import { StartFailure } from "./frame/StartFailure";
import { useLocalSettings } from "./frame/local-settings";
import { rememberPages, openLastPage } from "./frame/last-page";
import type { Start } from "./start";
import { LanguageProvider } from "./texts";

const FirstStart = lazy(() => import("./frame/first-start/FirstStart"));

export function App({ queries, router }: Start) {
  useEffect(keepFocus, []);
  return (
    <QueryClientProvider client={queries}>
      <StartFailure>
        <Suspense fallback={<Skeleton />}>
          <Window router={router} />
        </Suspense>
      </StartFailure>
    </QueryClientProvider>
  );
}

function Window({ router }: Pick<Start, "router">) {
  const { settings } = useLocalSettings();
  useEffect(() => {
    document.documentElement.dataset.colorScheme = settings.theme;
  }, [settings.theme]);
  return (
    <LanguageProvider language={settings.language}>
      <ToastRegion>
        <CouncilOrGuide router={router} lastPage={settings.lastPage} />
      </ToastRegion>
    </LanguageProvider>
  );
}

function CouncilOrGuide({ router, lastPage }: Pick<Start, "router"> & { lastPage: string }) {
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  const { change } = useLocalSettings();
  // Once, and before the router is shown; where the start was prepared it is there already.
  useState(() => openLastPage(router, lastPage));
  const there = state.council !== null;
  useEffect(() => {
    if (!there) return;
    return rememberPages(router, (page) => change({ lastPage: page }));
  }, [there, change, router]);
  if (!there) return <FirstStart />;
  return <RouterProvider router={router} />;
}
