import { Heading } from "@digdir/designsystemet-react";
import { useEffect, type ReactNode } from "react";
import { setWindowTitle } from "../api";
import { Menu, type MenuItem } from "./Menu";
import { useOfferCommands } from "./page-commands";
import styles from "./Page.module.css";

export interface PageProps {
  /** The page's only h1, and the window's title. */
  title: string;
  /** Small words above the title: where this page belongs. Usually a `Link`. */
  above?: ReactNode;
  /** Under the title: number, purpose, status. */
  facts?: ReactNode;
  /** One primary action. The rest goes into `menu`. */
  action?: ReactNode;
  menu?: readonly (MenuItem | false | null | undefined)[];
  /** What `action` does, and other things that stand in no menu: the command palette has them beside the menu's. */
  commands?: readonly (MenuItem | false | null | undefined)[];
  /** `reading` keeps lines short; `wide` is for tables and boards. */
  width?: "reading" | "wide";
  /** The language of the title where it is not that of the window. */
  titleLang?: string;
  children: ReactNode;
}

export function Page({ title, above, facts, action, menu, commands, width = "wide", titleLang, children }: PageProps) {
  useOfferCommands(title, [...(commands ?? []), ...(menu ?? [])].filter((item): item is MenuItem => Boolean(item)));
  useEffect(() => {
    document.title = `${title} – Samråd`;
    void setWindowTitle(document.title);
  }, [title]);
  return (
    <div className={`${styles.page} ${width === "reading" ? styles.reading : ""}`}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {above && <div className={styles.above}>{above}</div>}
          <Heading level={1} data-size="md" id="page-title" tabIndex={-1} lang={titleLang}>
            {title}
          </Heading>
          {facts && <div className={styles.facts}>{facts}</div>}
        </div>
        {(action || menu) && (
          <div className={styles.actions}>
            {action}
            {menu && <Menu items={menu} />}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under an h2. */
export function Section({ title, action, children, id }: { title: string; action?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.sectionHead}>
        <Heading level={2} data-size="xs">{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  );
}
