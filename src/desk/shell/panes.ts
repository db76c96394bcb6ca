/** Panes of the screen in reading order; those that are not shown do not count. */
const panes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) => pane.offsetParent !== null);

/** Focus goes to where one was in the pane, else to its chosen row, else to the pane. */
const lastIn = new WeakMap<HTMLElement, HTMLElement>();

document.addEventListener("focusin", (event) => {
  if (!(event.target instanceof HTMLElement)) return;
  const pane = event.target.closest<HTMLElement>("[data-pane]");
  if (pane !== null && pane !== event.target) lastIn.set(pane, event.target);
});

function enter(pane: HTMLElement | undefined): void {
  if (pane === undefined) return;
  const last = lastIn.get(pane);
  const within = last !== undefined && pane.contains(last) && last.offsetParent !== null ? last : null;
  const row = pane.querySelector<HTMLElement>('[role="option"][tabindex="0"],[aria-current="true"]');
  (within ?? row ?? pane).focus();
}

export const focusPane = (at: number): void => enter(panes()[at]);

export function focusNextPane(step: 1 | -1): void {
  const all = panes();
  const here = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = here === -1 && step === -1 ? -1 : here + step;
  enter(all.at(((next % all.length) + all.length) % all.length));
}
