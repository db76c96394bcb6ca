import { OctagonX } from "lucide-react";
import { useState } from "react";
import { useActs } from "../acts.ts";
import { useKeys } from "../key-registry.ts";
import { StopDialog } from "./StopDialog.tsx";

/** One key, on every screen, that stops everything that goes out by itself. */
export function AutopilotStop() {
  const [isAsking, ask] = useState(false);
  const run = (): void => ask(true);
  useKeys([{ keys: "Shift+S", label: "Stop everything that goes out by itself", group: "Everywhere", run }]);
  useActs([
    {
      id: "autopilot-stop",
      label: "Stop the autopilot…",
      detail: "everything that goes out by itself",
      icon: OctagonX,
      keys: "Shift+S",
      kind: "do",
      everywhere: true,
      run,
    },
  ]);
  return isAsking && <StopDialog source={null} onClose={() => ask(false)} />;
}
