import { whyForbidden } from "../right-words.ts";
import { pictureUsesOf } from "../content-text.ts";
import type { Check } from "./gate.ts";

export const rightMissing: Check = {
  rule: "right-missing",
  find: ({ sources }) =>
    sources.flatMap((source) =>
      source.right.kind === "forbidden"
        ? [
            {
              severity: "stop" as const,
              title: `${source.sourceName} does not allow this copy here`,
              explanation: `${whyForbidden[source.right.why]} The contract book in the wire room says what is allowed.`,
              where: { kind: "source" as const, id: source.itemVersionId },
            },
          ]
        : [],
    ),
};

export const rightEnds: Check = {
  rule: "right-ends",
  find: ({ sources, zone, language }) =>
    sources.flatMap((source) => {
      if (source.right.kind !== "allowed" || source.right.endsAt === null) return [];
      const day = new Intl.DateTimeFormat(language, {
        dateStyle: "long",
        timeStyle: "short",
        timeZone: zone,
      });
      return [
        {
          severity: "hint" as const,
          title: `The right to this copy ends on ${day.format(source.right.endsAt)}`,
          explanation: `${source.sourceName} allows it until then; the story comes down by itself.`,
          where: { kind: "source" as const, id: source.itemVersionId },
        },
      ];
    }),
};

/** The agency's own end of the right to a picture, and before whose time nobody may see it. */
export const pictureRight: Check = {
  rule: "picture-right",
  find: ({ content, pictures, now, zone, language }) => {
    const ids = [...new Set(pictureUsesOf(content).map((use) => use.pictureId))];
    const time = new Intl.DateTimeFormat(language, {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: zone,
    });
    return ids.flatMap((id) => {
      const { expiresAt, credit } = pictures.get(id) ?? { credit: "" };
      if (expiresAt === undefined || expiresAt === null) return [];
      const ended = expiresAt <= now;
      return [
        {
          severity: ended ? ("stop" as const) : ("hint" as const),
          title: ended
            ? "The right to a picture has ended"
            : `The right to a picture ends on ${time.format(expiresAt)}`,
          explanation: ended
            ? `${credit} allowed it until ${time.format(expiresAt)}. Take it out of the story or choose another.`
            : `${credit} allows it until then; the story comes down by itself.`,
          where: { kind: "picture" as const, id },
        },
      ];
    });
  },
};
