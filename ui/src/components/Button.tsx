import { Button as DsButton, type ButtonProps as DsButtonProps } from "@digdir/designsystemet-react";
import type { ReactNode, Ref } from "react";

export interface ButtonProps extends Omit<DsButtonProps, "icon" | "data-color"> {
  /** `danger` for what takes something away. */
  tone?: "danger";
  /** Drawn before the words. */
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone, icon, children, ...rest }: ButtonProps) {
  return (
    <DsButton {...rest} {...(tone ? { "data-color": tone } : {})}>
      {icon}
      {children}
    </DsButton>
  );
}

export interface IconButtonProps extends Omit<DsButtonProps, "icon" | "aria-label" | "children"> {
  /** What it does, for the screen reader and as a tooltip. */
  label: string;
  icon: ReactNode;
}

/** A button that is only an icon always carries its words. */
export function IconButton({ label, icon, variant = "tertiary", ...rest }: IconButtonProps) {
  return (
    <DsButton {...rest} icon variant={variant} aria-label={label} title={label}>
      {icon}
    </DsButton>
  );
}
