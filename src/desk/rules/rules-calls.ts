import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import {
  autopilotAnswer,
  autopilotRule,
  stopAnswer,
  type ruleRequest,
} from "../../stories/autopilot/autopilot-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

export const autopilotQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.autopilot(title),
    queryFn: ({ signal }) => call(address("/api/autopilot", { title }), { shape: autopilotAnswer, signal }),
  });

export const putRule = (body: z.input<typeof ruleRequest>) =>
  call("/api/autopilot/rules", { method: "PUT", shape: autopilotRule, body });

/** For one source in one title, or (null) every source in every title of the person. */
export const stopAutopilot = (title: string, source: string | null) =>
  call("/api/autopilot/stop", {
    method: "POST",
    shape: stopAnswer,
    body: { title, source, everyTitle: source === null },
  });
