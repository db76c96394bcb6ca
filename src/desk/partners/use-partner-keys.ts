import { FlaskConical, Save } from "lucide-react";
import { useActs } from "../acts.ts";
import { useKeys } from "../key-registry.ts";

/** Saving and trying the partner that stands open. */
export function usePartnerKeys(name: string, save: () => void, attempt: () => void): void {
  const trying = "Try on the last seven days";
  useKeys([
    { keys: "Ctrl+S", label: "Save the partner", group: "Partners", whileTyping: true, run: save },
    { keys: "T", label: trying, group: "Partners", run: attempt },
  ]);
  const act = { detail: name, kind: "do" } as const;
  useActs([
    { ...act, id: "partner-save", label: "Save this partner", icon: Save, keys: "Ctrl+S", run: save },
    { ...act, id: "partner-try", label: trying, icon: FlaskConical, keys: "T", run: attempt },
  ]);
}
