import { Heading, Paragraph, Skeleton as DsSkeleton } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import styles from "./States.module.css";
import { useComponentTexts } from "./texts";

/** What belongs here, and the first step: an empty page is never just empty. */
export function EmptyState({ title, children, action, icon }: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {icon && <div className={styles.icon} aria-hidden>{icon}</div>}
      <Heading level={2} data-size="2xs">{title}</Heading>
      {children && <Paragraph>{children}</Paragraph>}
      {action}
    </div>
  );
}

/** The shape of what is coming, shown at once. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const texts = useComponentTexts();
  return (
    <div className={styles.skeleton} role="status" aria-label={texts.loading}>
      <DsSkeleton variant="rectangle" height={36} width="40%" />
      {Array.from({ length: lines }, (_, line) => (
        <DsSkeleton key={line} variant="rectangle" height={20} width={line % 3 === 2 ? "65%" : "100%"} />
      ))}
    </div>
  );
}
