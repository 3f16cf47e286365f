import { Dropdown } from "@digdir/designsystemet-react";
import { MenuElipsisHorizontalIcon } from "@navikt/aksel-icons";
import { useId, useRef, useState, type ReactNode } from "react";
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
  /** Tells which thing the button belongs to: «Flere valg for sak 4». Where it has words, it begins with them. */
  ariaLabel?: string;
  icon?: ReactNode;
  variant?: "primary" | "secondary" | "tertiary";
}

export function Menu({ items, label, ariaLabel, icon, variant = "tertiary" }: MenuProps) {
  const texts = useComponentTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const shown = items.filter((item): item is MenuItem => Boolean(item));
  if (shown.length === 0) return null;
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        ref={trigger}
        variant={variant}
        icon={label === undefined}
        aria-label={ariaLabel ?? (label === undefined ? texts.more : undefined)}
        title={label === undefined ? (ariaLabel ?? texts.more) : undefined}
      >
        {icon ?? (label === undefined && <MenuElipsisHorizontalIcon aria-hidden />)}
        {label}
      </Dropdown.Trigger>
      <Dropdown id={id} open={open} onOpen={() => setOpen(true)} onClose={() => setOpen(false)}>
        <Dropdown.List>
          {shown.map((item) => (
            <Dropdown.Item key={item.label}>
              <Dropdown.Button
                disabled={item.disabled}
                aria-keyshortcuts={item.shortcut ? spoken(item.shortcut) : undefined}
                {...(item.danger ? { "data-color": "danger" as const } : {})}
                onClick={() => {
                  setOpen(false);
                  // Before the choice is carried out: a dialog that it opens gives the focus back to where it was.
                  trigger.current?.focus();
                  item.onSelect();
                }}
              >
                {item.icon}
                {item.label}
                {item.shortcut && <kbd className="menu-shortcut" aria-hidden>{item.shortcut}</kbd>}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}

/** «Alt+↑» as `aria-keyshortcuts` wants it. */
function spoken(shortcut: string): string {
  return shortcut.replace("Ctrl", "Control").replace("↑", "ArrowUp").replace("↓", "ArrowDown");
}
