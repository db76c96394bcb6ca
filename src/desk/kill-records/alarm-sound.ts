import { useSyncExternalStore } from "react";

/** The two tones of an order to kill; a person may turn them off on this computer. */

const KEY = "masthead.alarm";
const listeners = new Set<() => void>();

function isOff(): boolean {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch {
    return false;
  }
}

export function turnAlarm(): void {
  try {
    if (isOff()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Nothing can be kept in this window.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAlarmOff = (): boolean => useSyncExternalStore(subscribe, isOff);

const TONES = [880, 660] as const;
const TONE_S = 0.22;

/** Silent where the browser has not yet let the page make sounds. */
export function playAlarm(): void {
  if (isOff() || typeof AudioContext === "undefined") return;
  const context = new AudioContext();
  if (context.state !== "running") {
    void context.close();
    return;
  }
  const volume = context.createGain();
  volume.gain.value = 0.15;
  volume.connect(context.destination);
  for (const [at, tone] of TONES.entries()) {
    const voice = context.createOscillator();
    voice.frequency.value = tone;
    voice.connect(volume);
    voice.start(context.currentTime + at * TONE_S);
    voice.stop(context.currentTime + (at + 1) * TONE_S);
    if (at === TONES.length - 1) voice.addEventListener("ended", () => void context.close());
  }
}
