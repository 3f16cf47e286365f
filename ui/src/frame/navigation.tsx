import { BankNoteIcon, BarChartIcon, CalendarIcon, ClipboardCheckmarkIcon, ClockDashedIcon, CogIcon, GavelIcon, HouseIcon, MagnifyingGlassIcon, TasklistIcon } from "@navikt/aksel-icons";
import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { useFrameTexts } from "./texts";

export interface NavigationItem {
  to: NonNullable<LinkProps["to"]>;
  /** Its word in the frame's texts. */
  text: keyof ReturnType<typeof useFrameTexts>["pages"];
  icon: ReactNode;
  /** The native menu's id for going there, and the key that the menu shows. */
  menu: string;
}

/** The main menu, in order. Only pages that work stand here. */
export const navigation: readonly NavigationItem[] = [
  { to: "/", text: "overview", icon: <HouseIcon aria-hidden />, menu: "go.overview" },
  { to: "/meetings", text: "meetings", icon: <CalendarIcon aria-hidden />, menu: "go.meetings" },
  { to: "/cases", text: "cases", icon: <TasklistIcon aria-hidden />, menu: "go.cases" },
  { to: "/decisions", text: "decisions", icon: <GavelIcon aria-hidden />, menu: "go.decisions" },
  { to: "/initiatives", text: "initiatives", icon: <BankNoteIcon aria-hidden />, menu: "go.initiatives" },
  { to: "/follow-ups", text: "followUps", icon: <ClipboardCheckmarkIcon aria-hidden />, menu: "go.follow_ups" },
  { to: "/figures", text: "figures", icon: <BarChartIcon aria-hidden />, menu: "go.figures" },
  { to: "/search", text: "search", icon: <MagnifyingGlassIcon aria-hidden />, menu: "go.search" },
  { to: "/history", text: "history", icon: <ClockDashedIcon aria-hidden />, menu: "go.history" },
  { to: "/settings", text: "settings", icon: <CogIcon aria-hidden />, menu: "go.settings" },
];
