import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { Page, Skeleton, Tabs } from "../../components";
import { KeysTab } from "../costs/KeysTab";
import { BodiesTab } from "./BodiesTab";
import { CouncilTab } from "./CouncilTab";
import { DataTab } from "./DataTab";
import { PeopleTab } from "./PeopleTab";
import { WindowTab } from "./WindowTab";
import { settingsTabs, type SettingsTab } from "./routes";
import { useSettingsTexts } from "./texts";

const contents: Record<SettingsTab, ReactNode> = {
  window: <WindowTab />,
  council: <CouncilTab />,
  bodies: <BodiesTab />,
  people: <PeopleTab />,
  keys: <KeysTab />,
  data: <DataTab />,
};

export function SettingsPage() {
  const texts = useSettingsTexts();
  const navigate = useNavigate();
  const { tab = "window" } = useSearch({ from: "/settings" });
  return (
    <Page title={texts.title}>
      <Tabs
        value={tab}
        onChange={(chosen) => void navigate({ to: "/settings", search: { tab: chosen }, replace: true })}
        tabs={settingsTabs.map((id) => ({ id, label: texts.tabs[id], content: <Suspense fallback={<Skeleton />}>{contents[id]}</Suspense> }))}
      />
    </Page>
  );
}
