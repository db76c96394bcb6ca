import { showToast, showTrouble } from "./announcer.ts";

/** Puts a text into the clipboard and says so; `what` begins the sentence: "Token". */
export function copyText(what: string, text: string): void {
  void navigator.clipboard.writeText(text).then(
    () => showToast(`${what} copied`),
    () => showTrouble("It could not be copied. Select it and copy it by hand."),
  );
}
