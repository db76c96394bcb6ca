export type Theme = "system" | "light" | "dark";
const KEY = "masthead.theme";

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
}

/** Light becomes dark and the other way round, whatever the system says. */
export function turnTheme(): Theme {
  const dark =
    keptTheme() === "dark" ||
    (keptTheme() === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  const next = dark ? "light" : "dark";
  setTheme(next);
  return next;
}
