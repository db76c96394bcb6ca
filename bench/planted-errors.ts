/** One clean story, and the same with one error in it, for every rule that runs without a house style. */

export const cleanStory = `Headline: Ferry ramp in Lindvik reopens after 12 days
Deck: Crews put nine posts back while the ice held
Date: 2026-11-24

The ferry ramp in Lindvik reopened at 9:30 a.m. Monday, Nov. 23, after it had been closed for 12 days.

Ines Vale, the county's bridge warden, said ice had moved nine posts by the breadth of a hand. Vale, 52, has looked after the ramp since 1998.

“We never saw the beams so bad before,” she said. “They will hold until spring.”

The county spent $48,000 on oak and steel. It expects a bill for the divers in January.

Traffic on the old road fell by half while the ramp was closed, the county said. Shops in the lower town stayed open, and the school bus took the long way round.

Council will talk about a new ramp on Dec. 8 in the old mill.
`;

interface Planted {
  readonly rule: string;
  readonly file: string;
}

const added = (rule: string, ...sentences: readonly string[]): readonly Planted[] =>
  sentences.map((sentence) => ({ rule, file: `${cleanStory}\n${sentence}\n` }));

const changed = (
  rule: string,
  ...pairs: readonly (readonly [from: string, to: string])[]
): readonly Planted[] => pairs.map(([from, to]) => ({ rule, file: cleanStory.replace(from, to) }));

const style: readonly Planted[] = [
  ...changed("desk-words-left-in", ["$48,000", "TK crowns"], ["Council will", "XXX will"]),
  ...changed(
    "word-doubled",
    ["the lower town", "the the lower town"],
    ["took the long", "took took the long"],
  ),
  ...changed("unit-twice", ["$48,000 on", "$48,000 dollars on"]),
  ...changed("quotes-unbalanced", ["before,” she", "before, she"], ["“They will", "They will"]),
  ...changed("headline-too-long", [
    "Ferry ramp in Lindvik",
    `Ferry ramp in Lindvik ${"and all its posts ".repeat(6)}`,
  ]),
  ...changed("deck-repeats-headline", [
    "Crews put nine posts back while the ice held",
    "Ferry ramp in Lindvik reopens after days",
  ]),
  ...changed("small-number-in-words", ["moved nine posts", "moved 9 posts"]),
  ...added("empty-link", "Read more [here]().", "The list is at https:// for all."),
  ...added("short-form-unexplained", "The KVB paid for the steel.", "A loan of the DKF is gone."),
  ...added(
    "paragraph-repeated",
    "The county spent $48,000 on oak and steel. It expects a bill for the divers in January.",
  ),
];

const calendar: readonly Planted[] = [
  ...changed(
    "weekday-disagrees",
    ["Monday, Nov. 23", "Tuesday, Nov. 23"],
    ["Dec. 8 in", "Wednesday, Dec. 8, in"],
  ),
  ...changed("date-impossible", ["Dec. 8", "Nov. 31"]),
  ...changed("time-impossible", ["9:30 a.m.", "19:30 p.m."], ["9:30 a.m.", "9:75 a.m."]),
  ...changed("will-for-past-day", ["Dec. 8", "Nov. 8"]),
  ...added("will-for-past-day", "The choir is to sing in the mill on Nov. 20."),
  ...added(
    "past-tense-for-coming-day",
    "A truck crashed into the ramp on Nov. 30.",
    "The choir performed in Aust on Dec. 2.",
  ),
  ...added("year-missing", "The mill opened on Dec. 28."),
  ...added(
    "relative-day-re-dated",
    "The ferry sailed again yesterday, Nov. 20.",
    "The choir sings tomorrow (Friday).",
  ),
  { rule: "month-near-its-turn", file: "Date: 2026-11-30\n\nThe county expects the bill next month." },
  ...added("weekday-which-one", "The choir sings next Friday."),
  ...added(
    "duration-and-dates",
    "The three-day fair runs from Nov. 26 to Nov. 30.",
    "They hold two-day talks, Dec. 11-14.",
  ),
  ...added("years-since-disagree", "The mill burned down, 17 years after 2001."),
];

const arithmetic: readonly Planted[] = [
  ...changed("headline-figure-missing", ["after 12 days\n", "after 14 days\n"]),
  ...added("percent-change", "Fares rose 50 per cent, from $2 to $2.50.", "Visits fell 10% from 400 to 320."),
  ...added("percent-for-points", "The levy rose 2 per cent, from 4 per cent to 6 per cent."),
  ...added("range-reversed", "Between 40 and 20 boats leave each day."),
  ...added(
    "parts-do-not-sum",
    "The storm sank 12 boats: five trawlers and six ferries.",
    "It hired 20 crew — 12 women and nine men — in spring.",
  ),
  ...added("list-count", "The county has three plans: the ramp and the school."),
  ...added("votes-and-members", "Council voted 7-5 for it, with the 11 members present."),
  ...added(
    "fraction-disagrees",
    "One in four boats (35 per cent) leaks.",
    "Half of the 300 seats, or 130, were sold.",
  ),
  ...added("multiple-disagrees", "Visits doubled from 200 to 300.", "Its crew was halved from 80 to 60."),
  ...added("two-figures-of-one-measure", "The fair drew 1,250 guests.\n\nThe 1,520 guests went home by bus."),
  ...added("two-ages", "Vale, 54, was born in Aust."),
  ...added("age-and-birth-year", "Ines Vale was born in 1967."),
];

const people: readonly Planted[] = [
  ...added(
    "name-spelled-two-ways",
    "Per Holmberg, 19, helped.\n\nThe crew thanked Holmburg.",
    "Ada Lundgren sings. Nobody hears Lundgern.",
  ),
  ...added("surname-before-full-name", "It was cold, Roe said.\n\nBen Roe, a diver, went down twice."),
  ...changed("headline-name-misspelt", ["ramp in Lindvik reopens", "ramp in Lindvig reopens"]),
  ...changed("headline-name-missing", ["ramp in Lindvik reopens", "ramp in Brenn reopens"]),
  ...added(
    "quote-without-speaker",
    "Snow fell all night.\n\nThe road is shut.\n\n“Nobody here has slept since Monday night.”",
  ),
  ...added(
    "anonymous-without-reason",
    "A senior official said the ramp would not last.",
    "The loan is gone, two county officials told the paper.",
  ),
  ...added("bare-sources", "Sources say the mill is for sale.", "The mill is for sale, sources said."),
  ...added("loaded-word-of-saying", "The company claimed that the beams were new."),
  ...added("scare-quotes", "The county opened its “new” ramp."),
  ...added("minor-named", "Tom Roe, 15, was charged with theft at the mill."),
  ...added("guilt-before-verdict", "Lars Roe is charged with theft. The thief Lars Roe lives in Aust."),
  ...added("helpline-missing", "The inquest found that it was suicide."),
];

export const plantedErrors: readonly Planted[] = [...style, ...calendar, ...arithmetic, ...people];
