/** Enter on the chosen row goes on into what it shows. */
export const focusReading = (): void => document.querySelector<HTMLElement>("[data-reading-pane]")?.focus();
