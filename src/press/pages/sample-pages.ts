import type { ReleasedStory, Teaser } from "../../stories/index.ts";
import { frontPart } from "./front-page.ts";
import { authorPart, sectionPart } from "./list-page.ts";
import { newslettersPart } from "./newsletters-page.ts";
import { gonePart, notFoundPart, unavailablePage } from "./notice-pages.ts";
import { frontRestPart, justPostedPart, restPart } from "./rail.ts";
import { storyPart } from "./story-page.ts";
import { opinionStory, story, teaserOf, wireStory } from "./sample-views.ts";
import type { Frame, HouseNote, NewsletterState } from "./views.ts";

/** Every page and state, joined of its parts as the press joins them. */

const states: readonly NewsletterState[] = [
  { kind: "offers" },
  {
    kind: "mistake",
    newsletter: "at-seven",
    mail: "ida@valley,example",
    message: "There is a comma where a dot should be.",
  },
  { kind: "mistake", newsletter: "another", mail: "", message: "There is no such newsletter." },
  { kind: "asked", newsletter: "Valley at Seven" },
  { kind: "confirm", token: "bcdf" },
  { kind: "confirmed" },
  { kind: "leave", token: "bcdf" },
  { kind: "left" },
  { kind: "dead-link" },
];

export interface PageContent {
  readonly frame: Frame;
  readonly stories: readonly ReleasedStory[];
  readonly houseNote: HouseNote;
  /** Changes a state before it is shown, for example into a hostile one. */
  readonly state: (state: NewsletterState) => NewsletterState;
}

export const houseNote: HouseNote = {
  headline: "Ten meals for each gift",
  text: "Shelves are half empty.",
  progress: { done: 3412, goal: 5000, unit: "meals" },
  until: "Ends Sunday.",
  link: { href: "/local/", label: "How to give" },
};

function withSlots(content: PageContent, own: string): string {
  const { frame, stories } = content;
  const teasers = stories.map(teaserOf);
  return (
    own +
    justPostedPart({ frame, teasers }) +
    restPart({ frame, mostRead: teasers, houseNote: content.houseNote })
  );
}

function fronts(content: PageContent, teasers: readonly Teaser[]): readonly (readonly [string, string])[] {
  const { frame } = content;
  const [lead = null, ...secondaries] = teasers;
  const section = frame.title.sections[0] ?? { slug: "local", name: "Local" };
  const front = (name: string, parts: readonly string[]) => [name, parts.join("")] as const;
  return [
    front("front", [
      frontPart({ frame, lead, leadLinks: teasers, secondaries }),
      justPostedPart({ frame, teasers }),
      frontRestPart({
        frame,
        mostRead: teasers,
        houseNote: content.houseNote,
        blocks: [{ section, teasers }],
      }),
    ]),
    front("front of a title without stories", [
      frontPart({ frame, lead: null, leadLinks: [], secondaries: [] }),
      justPostedPart({ frame, teasers: [] }),
      frontRestPart({ frame, mostRead: [], houseNote: null, blocks: [] }),
    ]),
  ];
}

export function samplePages(content: PageContent): ReadonlyMap<string, string> {
  const { frame, stories } = content;
  const teasers = stories.map(teaserOf);
  const section = frame.title.sections[0] ?? { slug: "local", name: "Local" };
  const author = stories[0]?.authors[0] ?? { name: "Dana Whitcomb", slug: "dana-whitcomb" };
  return new Map([
    ...stories.map(
      (each) => [`${each.kind} story`, withSlots(content, storyPart({ frame, story: each }))] as const,
    ),
    ...fronts(content, teasers),
    ["section", withSlots(content, sectionPart({ frame, section, teasers, page: 1, hasOlder: true }))],
    [
      "section, page 2",
      withSlots(content, sectionPart({ frame, section, teasers, page: 2, hasOlder: false })),
    ],
    [
      "section without stories",
      withSlots(content, sectionPart({ frame, section, teasers: [], page: 1, hasOlder: false })),
    ],
    ["author", withSlots(content, authorPart({ frame, author, teasers, page: 1, hasOlder: false }))],
    ...states.map(
      (state) =>
        [
          `newsletters, ${state.kind}`,
          withSlots(content, newslettersPart({ frame, state: content.state(state) })),
        ] as const,
    ),
    ["404", withSlots(content, notFoundPart(frame))],
    [
      "410, withdrawn",
      withSlots(
        content,
        gonePart({ frame, status: "withdrawn", goneAt: "2026-11-23T20:00:00.000Z", notice: "" }),
      ),
    ],
    [
      "410, killed",
      withSlots(
        content,
        gonePart({
          frame,
          status: "killed",
          goneAt: "2026-11-23T20:00:00.000Z",
          notice: "The toll was of another storm.",
        }),
      ),
    ],
    ["503", unavailablePage(frame, "8F-2K41")],
  ]);
}

export const plainContent = (frame: Frame): PageContent => ({
  frame,
  stories: [story, wireStory, opinionStory],
  houseNote,
  state: (state) => state,
});
