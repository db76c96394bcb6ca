import type { DemoStory } from "./demo-story.ts";

/** The Courier's newest stories from town: ice, clocks, shelves and buses. */

const lynx: DemoStory = {
  key: "lynx-harbour-city",
  title: "courier",
  section: "sports",
  kind: "local",
  minutesAgo: 14,
  viewsLast24h: 864,
  headline: "Late Okafor goal lifts Lynx past Harbour City, 3–2",
  deck: "Thirty-one shots and a broken stick: how the junior side ended a six-game slide.",
  byline: "Priya Nair",
  mainPicture: {
    file: "lynx-hockey.jpg",
    caption:
      "Tobin Okafor of the Lynx, left, goes by a Harbour City defender in the third period at Valley Arena on {{day -1}}.",
    alt: "Two hockey players lean into a turn at the centre circle, with the crowd blurred behind the boards",
  },
  body: [
    "Tobin Okafor had a borrowed stick in his hands and 71 seconds on the clock when the puck came loose in front of the Harbour City net on {{day -1}} night. He did not shoot it so much as lean on it. It went in off the post, the Lynx had won 3–2, and a slide of six games was over.",
    "“It isn’t my stick, it isn’t my curve, and I’m not giving it back,” said Okafor, 18, who had broken his own blocking a shot two shifts before. The stick belongs to Wyatt Brandvold, the second goaltender’s brother, who plays defence and is ten centimetres taller.",
    "The Lynx took 31 shots, their most since the first week of the season, and for two periods had nothing to show but one goal by Tobias Renner on the power play. Harbour City answered twice in four minutes, both times on rebounds.",
    "Coach Sylvie Arnaud changed the lines at the second break. She put Okafor with Renner and 16-year-old Casey Whitehorse-Dunn, who had played nine minutes all month. Whitehorse-Dunn tied the game at 6:14 of the third with his first goal in the league, and missed the net with a second chance by a good deal more.",
    {
      quote: "I told them the puck does not know we have lost six.",
      speaker: "Sylvie Arnaud, coach of the Lynx",
    },
    "Mikko Sarlund made 24 saves. He was booed by his own bench for trying to play the last of them with his head.",
    {
      table: [
        ["Goal", "Scorer", "Period", "Time"],
        ["1–0", "Renner (power play)", "1st", "12:40"],
        ["1–1", "Ostrom, Harbour City", "2nd", "8:02"],
        ["1–2", "Faber, Harbour City", "2nd", "11:55"],
        ["2–2", "Whitehorse-Dunn", "3rd", "6:14"],
        ["3–2", "Okafor", "3rd", "18:49"],
      ],
    },
    "The win lifts the Lynx from seventh to sixth, two points behind Tamarack. They go to Pine Portage on {{day 2}} and are home again on {{day 4}}, when the club collects tins for the food bank at the door. A tin is worth two dollars off a ticket.",
  ],
};

const clocks: DemoStory = {
  key: "county-clocks-vote",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 38,
  viewsLast24h: 731,
  headline: "County asks to stop changing its clocks by {{year 2}}",
  deck: "Commissioners vote 5–2 to petition the legislature after a survey of 2,900 residents.",
  byline: "Jonah Reyes",
  mainPicture: {
    file: "clock-tower.jpg",
    caption:
      "The clock on the Mill Street tower, which is put back by hand twice a year by two people and a ladder.",
    alt: "A square brick clock tower with a pointed roof; the clock shows four",
  },
  body: [
    "The county commission voted 5–2 on {{day -1}} to ask the legislature for leave to stop changing the clocks, and to keep summer time all year from the spring of {{year 2}}.",
    "It is a petition, not a law. The legislature can say no, and a county cannot set its own time without it.",
    "The vote follows a survey sent out with the water bill. Of 2,900 residents who answered, 1,943 wanted to stop changing and 957 did not. Asked which time to keep, 61 per cent of those who wanted to stop chose summer time.",
    "Commissioner Harriet Stroud, who brought the motion, runs a dairy. “Cows,” she said, “have never once changed their clocks.”",
    "Commissioners Dale Ferris and Arlene Voss voted no. Ferris said that in December the sun would rise after half past nine, and that he had met the children who would be waiting for a bus in that dark. School District 14 took no side but asked for a year’s notice.",
    "Voss said she did not mind which time it was “as long as Northfield has the same one.” Northfield’s council has not discussed it. The two towns share a hospital, a bus line and a river.",
    { subhead: "What happens next" },
    "The petition goes to the legislature’s committee on local affairs, which meets again in the new year. Two counties to the west sent the same request last year. Theirs has not been answered.",
    "One clock may not wait. The hands of the one on Mill Street have to be moved by two people on a ladder, and the town’s insurer has asked it to find another way.",
  ],
};

const foodBank: DemoStory = {
  key: "food-bank-shelves",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 61,
  viewsLast24h: 942,
  headline: "Food bank shelves half empty a month before the holidays",
  deck: "Demand is up 22 per cent on last year; the drive for 5,000 meals has reached 3,412.",
  byline: "Dana Whitcomb",
  mainPicture: {
    file: "food-bank.jpg",
    caption:
      "Volunteers Joan Mackie, left, and Idris Bello pack the last of the {{day -1}} hampers at the Cedar Valley Food Bank.",
    alt: "Two people stand at a counter with boxes between them, in front of half-empty shelves",
  },
  body: [
    "The shelf for breakfast cereal is empty. The one for canned fish has eleven tins on it, and a label in Joan Mackie’s handwriting that says two to a family. A month before the holidays the Cedar Valley Food Bank has about half of what it had on this day last year.",
    "It is not that people give less. They give the same. But 604 households came in {{month -1}}, 22 per cent more than a year before, and one in five of them had never come.",
    "“We see a lot of work boots,” said Mackie, who has run the Saturday counter for 14 years. “People on their way to a shift, or from one.”",
    "The hampers are made for a week and last, she said, about four days. From next week the food bank will hand them out by household size and not one to a door. A single person will get less, a family of five more.",
    { subhead: "Where the drive stands" },
    "The autumn drive set out to pay for 5,000 meals by {{day 5}}, {{date 5}}. As of {{day -1}} night it had 3,412. Each new subscription to this newspaper during the drive pays for ten; that is our own doing, and you should know it as you read this.",
    {
      list: [
        "Most needed: cereal, canned fish, baby formula of stages 2 and 3, shampoo.",
        "Not needed: pasta. “We have a wall of pasta.”",
        "Where: 31 Weir Street, Tuesday to Saturday, 9 a.m. to 3 p.m., or the bins at Valley Arena.",
        "Money buys more than tins do: the food bank pays wholesale.",
      ],
    },
    "Idris Bello, who drives the van, came as a client in the spring. He was asked to move a box, and then another. “I’m still moving them,” he said.",
    "If you need a hamper, you do not have to explain. Bring something with your name on it. The door on the lane has no window.",
  ],
};

const busStudy: DemoStory = {
  key: "bus-route-study",
  title: "courier",
  section: "schools",
  kind: "local",
  minutesAgo: 125,
  viewsLast24h: 655,
  headline: "School board files bus-route study for Ridge Road",
  deck: "Four routes would run nine minutes longer if buses lose their exemption on the Old Mill Road bridge.",
  byline: "Amara Lindqvist",
  mainPicture: {
    file: "school-bus.jpg",
    caption: "A bus waits outside Ridge Elementary on {{day -1}}. It is one of 11 that cross the river.",
    alt: "A school bus stands in front of a two-storey school with a flag on its roof",
  },
  body: [
    "Four of the 11 bus routes of School District 14 would take nine minutes longer each way if the bridge on Old Mill Road were closed to buses, the district says in a study it handed to the council on {{day -1}}, on the day it had promised it.",
    "The bridge has been closed to trucks over ten tonnes since {{month -6}}. Buses weigh up to 13 tonnes full and cross under an exemption, one at a time, at 20 kilometres an hour. The exemption runs out at the end of the school year.",
    "Without it the four routes would go round by the highway. With the Ridge Road extension, they would be two minutes shorter than today.",
    {
      table: [
        ["Route", "Children", "Today", "By the highway", "By Ridge Road"],
        ["3 Quarry", "38", "24 min.", "33 min.", "22 min."],
        ["5 North bank", "41", "31 min.", "40 min.", "29 min."],
        ["8 Chapel", "27", "19 min.", "28 min.", "17 min."],
        ["11 River farms", "22", "46 min.", "55 min.", "44 min."],
      ],
    },
    "“The study takes no side,” said Amara Osin, the superintendent. “It takes a stopwatch.” Two clerks rode every route for a week.",
    "For the 22 children on route 11, the longest, nine minutes more would mean a start at ten past seven. Board member Colm Reddy asked whether that was still legal. It is: provincial rules allow an hour.",
    "The study puts the cost of the detour at $61,000 a year, mostly fuel and one more driver. It does not count what the extension would cost the town, because, Osin said, “nobody asked us to and we would not know.”",
    "It also names something the county’s plan leaves open. The path from Birch Court to Ridge Elementary would be cut by the new road. About 45 children walk it. If the underpass is not built, they would have a right to a bus, and the district would need a twelfth.",
    "The board discusses the study on {{day 1}} at 6:30 p.m. in the library of Ridge Elementary. Parents may speak; the sheet to sign lies at the door from six.",
  ],
};

export const courierTown: readonly DemoStory[] = [lynx, clocks, foodBank, busStudy];
