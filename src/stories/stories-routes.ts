import type { DeskRoute } from "../platform/index.ts";
import { autopilotRoutes } from "./routes/autopilot-routes.ts";
import { contractEffectRoutes } from "./routes/contract-effect-routes.ts";
import { draftRoutes, revisionRoutes } from "./routes/draft-routes.ts";
import type { StoriesDeps } from "./routes/for-story.ts";
import { listRoutes } from "./routes/list-routes.ts";
import { plannedRoutes } from "./routes/planned-routes.ts";
import { releaseRoutes } from "./routes/release-routes.ts";
import { wirePictureRoutes } from "./routes/wire-picture-routes.ts";
import { wireCopyRoutes } from "./routes/wire-copy-routes.ts";

/** Every route of the department. */
export const storiesRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  ...listRoutes(deps),
  ...draftRoutes(deps),
  ...revisionRoutes(deps),
  ...releaseRoutes(deps),
  ...wireCopyRoutes(deps),
  ...wirePictureRoutes(deps),
  ...autopilotRoutes(deps),
  ...contractEffectRoutes(deps),
  ...plannedRoutes(deps),
];
