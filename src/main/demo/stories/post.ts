import type { DemoStory } from "./demo-story.ts";

/** Northfield Post. */

const bridgeTalks: DemoStory = {
  key: "northfield-bridge-toll",
  title: "post",
  section: "local",
  kind: "local",
  minutesAgo: 47,
  pinnedLead: true,
  viewsLast24h: 702,
  headline: "Bridge talks begin again in Northfield, with a new offer",
  deck: "Both towns will look at a shared toll for ten years. Neither has said who would collect it.",
  byline: "Ines Duarte",
  contributorLine: "With files from Jonah Reyes in Cedar Valley.",
  mainPicture: {
    file: "ridge-road.jpg",
    caption: "The road to the river on the Cedar Valley side, where a new bridge would begin.",
    alt: "A two-lane road runs straight between tall firs to a striped barrier",
  },
  body: [
    "Northfield and Cedar Valley will look together at a toll on a new bridge over the Cedar, for ten years and not longer, the two towns said on {{day -1}} after their first meeting on the subject since the spring.",
    "The offer came from this side of the river. Mayor Rosalind Quaye put it to three Cedar Valley councillors over coffee in Northfield Hall: two dollars a crossing, nothing for buses and ambulances, half for people who live in either town.",
    "By the town clerk’s reckoning that would bring in $1.3 million a year. The bridge is put at $16.8 million, of which the province may pay $6.1 million.",
    "“It does not add up yet,” Quaye said. “But it is the first sum on this table that has a Northfield number in it.”",
    { subhead: "What is not settled" },
    "Who would stand in the booth, for one thing. Cedar Valley wants a company to do it. Northfield’s council does not want to share its residents’ number plates with one. And neither town has asked the province whether two towns may charge for a crossing at all.",
    "Cedar Valley’s council put off its own decision on the Ridge Road extension, which would lead to the bridge, on {{day -1}} night. It votes on {{date 15}}.",
    "Bernadette Coyle, who runs the feed store at the north end of the old bridge, has not had a truck over ten tonnes at her door since {{month -6}}. They go round, 34 kilometres, and put it on the bill. She would pay two dollars, she said. She would pay it twice.",
    "Others would not. “I have crossed that river for nothing all my life,” said Lloyd Pettersen, 77, on the bench outside the hall. “I don’t see what it has done to earn it.”",
    "The clerks of both towns are to bring a paper by {{date 9}}.",
  ],
};

const boilWater: DemoStory = {
  key: "boil-water-lifted",
  title: "post",
  section: "local",
  kind: "local",
  minutesAgo: 1010,
  viewsLast24h: 1460,
  headline: "Boil-water notice lifted for Northfield’s east side",
  deck: "Three clean samples in a row. Run your taps for five minutes before you drink.",
  byline: "Ines Duarte",
  mainPicture: {
    file: "water-tower.jpg",
    caption: "The tower on the east side was emptied, scrubbed and filled again on {{day -3}}.",
    alt: "A round steel water tower with the word Northfield on it, above a row of houses",
  },
  body: [
    "People on the east side of Northfield may drink from their taps again. The health unit lifted its notice on {{day -1}} at 4 p.m., after three samples on three days were clean. It had stood for six days and covered 1,140 homes.",
    "Do this first:",
    {
      list: [
        "Run every cold tap for five minutes, the kitchen last.",
        "Throw out the ice in the freezer, and run the ice maker twice.",
        "Change the filters in jugs and refrigerators.",
        "Drain and refill a water heater that was set below 50 degrees.",
      ],
    },
    "The cause was a hatch. The one on top of the water tower had not been closed after an inspection on {{date -8}}, and birds got in. A sample taken two days later showed bacteria. Nobody is known to have fallen ill.",
    "“A person forgot a latch, and the system had nothing that noticed,” said Theo Marchetti, the town’s manager of works. A switch that rings when the hatch is open has been fitted since. It cost $86.",
    "The town will take $20 off the next water bill of every home that was under the notice. It comes by itself.",
    "The school and the care home on Larch Road had bottled water throughout. What is left over, about 900 litres, goes to the food bank in Cedar Valley.",
  ],
};

const volleyball: DemoStory = {
  key: "northfield-volleyball-final",
  title: "post",
  section: "sports",
  kind: "local",
  minutesAgo: 2500,
  viewsLast24h: 188,
  headline: "Northfield girls reach provincial volleyball final, two points at a time",
  deck: "The smallest school in the draw has not won a set by more than two since the quarter-final.",
  byline: "Priya Nair",
  body: [
    "Northfield Secondary has 212 students and one gymnasium with a pillar in it. On {{day 4}} its girls play for the provincial volleyball title, after beating Harbour City West 26–24, 23–25, 27–25, 25–23 on {{day -2}}.",
    "They have not won a set by more than two points since the quarter-final. “We get bored when we’re ahead,” said captain Josie Lindgren-Roy, who served the last four points underhand because her shoulder hurt.",
    "Libero Amina Yusuf-Hale, at 1.55 metres the shortest player left in the tournament, dug 31 balls. Coach Fern Delacroix credits the pillar. “If you grow up playing around a pillar,” she said, “an open floor feels like cheating.”",
    "The final is at 3 p.m. in the provincial capital, against Tamarack Collegiate, which has 1,900 students and has lost one set all season. The town is sending two buses. The second one was added when the first filled in 40 minutes.",
  ],
};

const measlesClinics: DemoStory = {
  key: "measles-evening-clinics",
  title: "post",
  section: "region",
  kind: "local",
  minutesAgo: 3980,
  viewsLast24h: 121,
  headline: "Clinics add evening hours for measles shots",
  deck: "No card, no appointment; bring children from six months and anyone who is not sure.",
  byline: "Priya Nair",
  body: [
    "The health unit opens its clinics in Northfield and Cedar Valley two evenings a week for measles shots, from this week. No appointment is needed and nobody is asked for a card.",
    "There is no case on either side of the river. The nearest are in Harbour City, where 19 people have fallen ill since {{month -2}}. Dr. Wilhelmina Okoro, the medical officer, said that it was a matter of buses. “We share a bus line with them.”",
    "In the Northfield schools 88 children in a hundred have had both doses. The unit would like 95.",
    "The clinics are at the Larch Road school in Northfield on Wednesdays and at the hospital on the hill in Cedar Valley on Thursdays, 4 to 8 p.m. The shot is free. Adults born after 1970 who do not know whether they had it may simply have it again, Okoro said; it does no harm.",
    "A nurse will come to the farm, for anyone who cannot leave the animals. The number is 555-0171.",
  ],
};

const tollOpinion: DemoStory = {
  key: "a-toll-is-a-promise",
  title: "post",
  section: "opinion",
  kind: "opinion",
  minutesAgo: 1420,
  viewsLast24h: 164,
  headline: "A toll is a promise with a gate on it",
  deck: "Ten years is a fine thing to say. It has been said before.",
  byline: "Ines Duarte",
  body: [
    "There is a bronze plate on the old bridge that most of us have stopped seeing. It says that the crossing was “made free to all on the first of June, 1931,” and it was put there by people who had paid three cents to walk across for 22 years, on the promise that it would be seven.",
    "I like the mayor’s idea. I like that it has a number in it. Two dollars, ten years, half for those who live here: it is the first proposal about this bridge in my time that could be explained to somebody at a bus stop.",
    "But a toll is a promise with a gate on it. The gate gets built first. The promise has to be kept later, by people who were not in the room, in a year when the roof of the arena leaks.",
    "So put the date in the bylaw, and not in the speech. Put the money in an account that can pay for nothing but the bridge. And print the balance in this newspaper, every month. We will give you the space.",
    "Then hang the date on the booth, in letters that can be read from a car. I would choose bronze.",
  ],
};

export const postStories: readonly DemoStory[] = [
  bridgeTalks,
  boilWater,
  volleyball,
  measlesClinics,
  tollOpinion,
];
