import { QueryClientProvider, useSuspenseQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { newQueries, read } from "./api";
import { keepFocus, Skeleton, ToastRegion } from "./components";
import { StartFailure } from "./frame/StartFailure";
import { useLocalSettings } from "./frame/local-settings";
import { rememberPages, openLastPage } from "./frame/last-page";
import { newRouter } from "./router";
import { LanguageProvider } from "./texts";

const FirstStart = lazy(() => import("./frame/first-start/FirstStart"));

export function App() {
  const [queries] = useState(newQueries);
  useEffect(keepFocus, []);
  return (
    <QueryClientProvider client={queries}>
      <StartFailure>
        <Suspense fallback={<Skeleton />}>
          <Window />
        </Suspense>
      </StartFailure>
    </QueryClientProvider>
  );
}

function Window() {
  const { settings } = useLocalSettings();
  useEffect(() => {
    document.documentElement.dataset.colorScheme = settings.theme;
  }, [settings.theme]);
  return (
    <LanguageProvider language={settings.language}>
      <ToastRegion>
        <CouncilOrGuide lastPage={settings.lastPage} />
      </ToastRegion>
    </LanguageProvider>
  );
}

function CouncilOrGuide({ lastPage }: { lastPage: string }) {
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  const { change } = useLocalSettings();
  const [router] = useState(() => {
    const made = newRouter();
    openLastPage(made, lastPage);
    return made;
  });
  const there = state.council !== null;
  useEffect(() => {
    if (!there) return;
    return rememberPages(router, (page) => change({ lastPage: page }));
  }, [there, change, router]);
  if (!there) return <FirstStart />;
  return <RouterProvider router={router} />;
}
