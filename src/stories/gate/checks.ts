import { pictureUsesOf, textOfBody, textsOfBlock } from "../content-text.ts";
import type { Check } from "./gate.ts";
import { pictureRight, rightEnds, rightMissing } from "./rights-checks.ts";

const timeIn = (instant: Date, zone: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    // As everywhere on the desk; pages for readers say times their own way.
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);

const headlineMissing: Check = {
  rule: "headline-missing",
  find: ({ content }) =>
    content.headline.replaceAll(/\p{Cf}/gu, "").trim() === ""
      ? [
          {
            severity: "stop",
            title: "There is no headline",
            explanation: "Readers, lists and feeds need one. Write it at the top of the copy.",
            where: { kind: "headline" },
          },
        ]
      : [],
};

const sectionMissing: Check = {
  rule: "section-missing",
  find: ({ section }) =>
    section === null
      ? [
          {
            severity: "stop",
            title: "No section is chosen",
            explanation:
              "The section is part of the story's address and decides where it is listed. Choose one under About.",
            where: { kind: "section" },
          },
        ]
      : [],
};

const creditMissing: Check = {
  rule: "credit-missing",
  find: ({ content, pictures }) => {
    const ids = new Set(pictureUsesOf(content).map((use) => use.pictureId));
    return [...ids].flatMap((id) =>
      pictures.get(id)?.credit.trim() === ""
        ? [
            {
              severity: "stop" as const,
              title: "This picture has no credit",
              explanation:
                "Every photograph names whose it is. Write the credit on the picture; it then stands wherever the picture is used.",
              where: { kind: "picture" as const, id },
            },
          ]
        : [],
    );
  },
};

const pictureNotReady: Check = {
  rule: "picture-not-ready",
  find: ({ content, pictures }) => {
    const ids = new Set(pictureUsesOf(content).map((use) => use.pictureId));
    return [...ids].flatMap((id) => {
      const state = pictures.get(id)?.state;
      if (state === "ready") return [];
      const preparing = state === "preparing";
      return [
        {
          severity: "stop" as const,
          title: preparing ? "A picture is still being prepared" : "A picture cannot be shown",
          explanation: preparing
            ? "Its sizes for readers are being made; this takes a few seconds. The check looks again by itself."
            : (pictures.get(id)?.refusal?.message ??
              "It was damaged or is not there any more. Take it out of the story or choose another."),
          where: { kind: "picture" as const, id },
        },
      ];
    });
  },
};

const embargoHolds: Check = {
  rule: "embargo-holds",
  find: ({ sources, now, zone, language }) =>
    sources.flatMap((source) =>
      source.embargoUntil !== null && source.embargoUntil > now
        ? [
            {
              severity: "stop",
              title: `Embargo until ${timeIn(source.embargoUntil, zone, language)}`,
              explanation: `${source.sourceName} allows no publication before that time. Nobody at the desk can lift it; it ends by itself.`,
              where: { kind: "source", id: source.itemVersionId },
            },
          ]
        : [],
    ),
};

const pictureEmbargo: Check = {
  rule: "embargo-holds",
  find: ({ content, pictures, now, zone, language }) => {
    const ids = [...new Set(pictureUsesOf(content).map((use) => use.pictureId))];
    return ids.flatMap((id) => {
      const until = pictures.get(id)?.embargoUntil ?? null;
      return until === null || until <= now
        ? []
        : [
            {
              severity: "stop" as const,
              title: `A picture is under embargo until ${timeIn(until, zone, language)}`,
              explanation: `${pictures.get(id)?.credit} allows no publication of it before that time. It ends by itself.`,
              where: { kind: "picture" as const, id },
            },
          ];
    });
  },
};

const sourceKilled: Check = {
  rule: "source-killed",
  find: ({ sources }) =>
    sources.flatMap((source) => {
      if (source.state === "usable") return [];
      const killed = source.state === "killed";
      return [
        {
          severity: "stop" as const,
          title: killed
            ? `${source.sourceName} killed this copy`
            : `${source.sourceName} withholds this copy for now`,
          explanation: killed
            ? "The agency ordered it gone, and this story was made of it. What you reported yourself belongs in a new story."
            : "The agency asked to stop until it sends more. Wait for its next version.",
          where: { kind: "source" as const, id: source.itemVersionId },
        },
      ];
    }),
};

/** Nobody here would learn of its kill or its embargo. */
const sourceForeign: Check = {
  rule: "source-foreign",
  find: ({ foreign }) =>
    foreign.slice(0, 1).map((id) => ({
      severity: "stop",
      title: "This copy is from a source that this title does not have",
      explanation:
        "An agency serves it to another title of the group only. Take its paragraphs out, or have the source set up for this title.",
      where: { kind: "source", id },
    })),
};

const sourceNewer: Check = {
  rule: "source-newer",
  find: ({ sources }) =>
    sources.flatMap((source) => {
      if (source.state !== "usable" || source.headNumber <= source.number) return [];
      const what =
        source.headOutcome === "correction"
          ? "a correction"
          : source.headOutcome === "advisory"
            ? "an advisory"
            : "a newer version";
      return [
        {
          severity: "ask",
          title: `${source.sourceName} sent ${what}, version ${source.headNumber}`,
          explanation: `This copy is made of version ${source.number}. Look at the Wire pane, take over what changed, or go past this if you have.`,
          where: { kind: "source", id: source.itemVersionId },
        },
      ];
    }),
};

const bodyEmpty: Check = {
  rule: "body-empty",
  find: ({ content }) =>
    textOfBody(content.body).trim() === ""
      ? [
          {
            severity: "stop",
            title: "There is no copy",
            explanation: "A story without text leads readers to an empty page. Write at least one paragraph.",
            where: { kind: "body" },
          },
        ]
      : [],
};

const datelineWithoutPlace: Check = {
  rule: "dateline-without-place",
  find: ({ content }) =>
    content.dateline.region.trim() !== "" && content.dateline.place.trim() === ""
      ? [
          {
            severity: "stop",
            title: "The dateline has a region and no place",
            explanation: "Write the place, or empty the region.",
            where: { kind: "dateline" },
          },
        ]
      : [],
};

const bylineMissing: Check = {
  rule: "byline-missing",
  find: ({ content, kind }) => {
    if (content.byline.trim() !== "" || content.agencyCredit.trim() !== "") return [];
    if (kind === "agency") {
      return [
        {
          severity: "stop",
          title: "The agency is not named",
          explanation: "Agency copy carries the agency's name. Write it under About.",
          where: { kind: "byline" },
        },
      ];
    }
    return kind === "obituary"
      ? []
      : [
          {
            severity: "ask",
            title: "Staff copy without a byline",
            explanation:
              "House style names the writer of the title's own copy. Write the byline, or go past this for a notice without one.",
            where: { kind: "byline" },
          },
        ];
  },
};

const doubleBlanks: Check = {
  rule: "double-blanks",
  find: ({ content }) =>
    content.body.content.flatMap((block) => {
      const id = "attrs" in block ? block.attrs.id : undefined;
      return textsOfBlock(block).some((text) => /\S {2,}\S/.test(text))
        ? [
            {
              severity: "hint",
              title: "Two blanks in a row",
              explanation: "Readers see only one; take the other out.",
              where: { kind: "block", ...(id === undefined ? {} : { id }) },
            },
          ]
        : [];
    }),
};

const captionMissing: Check = {
  rule: "caption-missing",
  find: ({ content }) =>
    pictureUsesOf(content).flatMap((use) =>
      use.caption.trim() === ""
        ? [
            {
              severity: "ask",
              title: "This picture has no caption",
              explanation:
                "A caption says who, where and when. Write it, or go past this for a picture that needs none.",
              where: { kind: "picture", id: use.pictureId },
            },
          ]
        : [],
    ),
};

/** The house's checks, in the order a person would mend them. */
export const houseChecks: readonly Check[] = [
  sourceKilled,
  sourceForeign,
  embargoHolds,
  rightMissing,
  pictureRight,
  pictureEmbargo,
  sourceNewer,
  headlineMissing,
  bodyEmpty,
  sectionMissing,
  creditMissing,
  pictureNotReady,
  datelineWithoutPlace,
  bylineMissing,
  captionMissing,
  doubleBlanks,
  rightEnds,
];
