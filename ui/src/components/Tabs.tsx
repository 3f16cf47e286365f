import { Tabs as DsTabs } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import styles from "./Tabs.module.css";

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  icon?: ReactNode;
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  tabs: readonly TabItem<Id>[];
  /** Kept in the address by the page, so that back and forward work. */
  value: Id;
  onChange: (id: Id) => void;
}

/** Only the chosen tab's content is there: the others cost nothing. */
export function Tabs<Id extends string>({ tabs, value, onChange }: TabsProps<Id>) {
  return (
    <DsTabs value={value} onChange={(id) => onChange(id as Id)}>
      <DsTabs.List>
        {tabs.map((tab) => (
          <DsTabs.Tab key={tab.id} value={tab.id}>
            {tab.icon}
            {tab.label}
          </DsTabs.Tab>
        ))}
      </DsTabs.List>
      {tabs.map((tab) => (
        <DsTabs.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.id === value && tab.content}
        </DsTabs.Panel>
      ))}
    </DsTabs>
  );
}
