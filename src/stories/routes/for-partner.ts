import type { StoriesDeps } from "./for-story.ts";

export interface PartnerRoutesDeps extends StoriesDeps {
  /** Where the desk is reached from outside, without a slash at its end. */
  readonly deskUrl: string;
}
