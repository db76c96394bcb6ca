import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
const KEY = "masthead.theme";
const listeners = new Set<() => void>();

export function keptTheme(): Theme {
  const set = document.documentElement.dataset["theme"];
  return set === "light" || set === "dark" ? set : "system";
}

export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Nothing can be kept in this window; it holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The theme chosen, also when a key changes it while a menu is open. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, keptTheme);

/** What Ctrl . leads to: light becomes dark and the other way round, whatever the system says. */
export function otherTheme(): "light" | "dark" {
  const kept = keptTheme();
  const isDark = kept === "dark" || (kept === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  return isDark ? "light" : "dark";
}

export function turnTheme(): Theme {
  const next = otherTheme();
  setTheme(next);
  return next;
}
