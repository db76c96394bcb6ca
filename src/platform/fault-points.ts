/**
 * Named places in every port (database, disk, mail, clock) where a test can make the world
 * fail at the n-th call. In production the controller is absent and a point costs one
 * comparison; nothing in the shipped program installs one.
 */
export interface FaultController {
  /** May throw, never settle, delay, or end the process. */
  hit(name: string): void | Promise<void>;
}

let controller: FaultController | null = null;

/** For test entry files only; returns what undoes it. */
export function unsafeInstallFaultController(next: FaultController): () => void {
  controller = next;
  return () => {
    controller = null;
  };
}

export function faultPoint(name: string): void | Promise<void> {
  if (controller !== null) return controller.hit(name);
}
