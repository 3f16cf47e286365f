import { Dropdown } from "@digdir/designsystemet-react";
import { MenuElipsisHorizontalIcon } from "@navikt/aksel-icons";
import { useId, useRef, type ReactNode } from "react";
import { useComponentTexts } from "./texts";

export interface MenuItem {
  label: string;
  onSelect: () => void;
  icon?: ReactNode;
  disabled?: boolean;
  danger?: boolean;
  /** The key that does the same, for people to learn: «Ctrl+Z». */
  shortcut?: string;
}

export interface MenuProps {
  items: readonly (MenuItem | false | null | undefined)[];
  /** The words on the button; without them it is three dots with the name «Flere valg». */
  label?: string;
  /** Tells which thing the three dots belong to: «Flere valg for sak 4». */
  ariaLabel?: string;
  icon?: ReactNode;
  variant?: "primary" | "secondary" | "tertiary";
}

export function Menu({ items, label, ariaLabel, icon, variant = "tertiary" }: MenuProps) {
  const texts = useComponentTexts();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = items.filter((item): item is MenuItem => Boolean(item));
  if (shown.length === 0) return null;
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        variant={variant}
        icon={label === undefined}
        aria-label={label === undefined ? (ariaLabel ?? texts.more) : undefined}
        title={label === undefined ? (ariaLabel ?? texts.more) : undefined}
      >
        {icon ?? (label === undefined && <MenuElipsisHorizontalIcon aria-hidden />)}
        {label}
      </Dropdown.Trigger>
      <Dropdown ref={list} id={id}>
        <Dropdown.List>
          {shown.map((item) => (
            <Dropdown.Item key={item.label}>
              <Dropdown.Button
                disabled={item.disabled}
                {...(item.danger ? { "data-color": "danger" as const } : {})}
                onClick={() => {
                  list.current?.hidePopover?.();
                  item.onSelect();
                }}
              >
                {item.icon}
                {item.label}
                {item.shortcut && <kbd className="menu-shortcut">{item.shortcut}</kbd>}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
