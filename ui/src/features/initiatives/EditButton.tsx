import { PencilIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import { Button } from "../../components";

/** The small button beside a section's heading. */
export function EditButton({ icon, children, onClick }: { icon?: ReactNode; children: string; onClick: () => void }) {
  return <Button variant="tertiary" data-size="sm" icon={icon ?? <PencilIcon aria-hidden />} onClick={onClick}>{children}</Button>;
}
