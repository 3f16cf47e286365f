import { Button as DsButton, Link as DsLink } from "@digdir/designsystemet-react";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function StyledAnchor({ children, ...props }: AnchorProps) {
  return <DsLink {...props}>{children}</DsLink>;
}

function ButtonAnchor({ variant, children, ...props }: AnchorProps & { variant?: "primary" | "secondary" | "tertiary" }) {
  return (
    <DsButton asChild variant={variant ?? "primary"}>
      <a {...props}>{children}</a>
    </DsButton>
  );
}

/** A link to a page of the window, checked against the routes. */
export const Link = createLink(StyledAnchor);
/** The same, looking like a button: for «Nytt møte» and other doors. */
export const ButtonLink = createLink(ButtonAnchor);
