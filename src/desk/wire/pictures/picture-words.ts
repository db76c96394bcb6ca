import type { WirePicture } from "../../../stories/wire-pictures/wire-pictures-contract.ts";

/** What a person must know of an agency's picture before taking it. Pure. */
export function termsOf(
  picture: Pick<WirePicture, "embargo" | "expires" | "isLoose" | "state" | "usageTerms">,
  now: number,
  timeWords: (instant: string) => string,
): readonly string[] {
  const { embargo, expires, isLoose, state, usageTerms } = picture;
  const embargoed = embargo !== null && Date.parse(embargo) > now;
  return [
    state === "killed" ? "The agency killed it." : state === "withheld" ? "The agency withholds it." : "",
    embargoed ? `Embargo until ${timeWords(embargo)}.` : "",
    expires === null
      ? ""
      : Date.parse(expires) <= now
        ? "The right to it has ended."
        : `May be used until ${timeWords(expires)}.`,
    isLoose ? "In one package with several texts: see that it belongs to this one." : "",
    usageTerms,
  ].filter(Boolean);
}

export const mayBeTaken = (picture: Pick<WirePicture, "expires" | "state">, now: number): boolean =>
  picture.state === "usable" && (picture.expires === null || Date.parse(picture.expires) > now);
