import type { DemoStory } from "./demo-story.ts";

/** Lakeshore Gazette. */

const pier: DemoStory = {
  key: "tamarack-pier-reopens",
  title: "gazette",
  section: "harbour",
  kind: "local",
  minutesAgo: 205,
  pinnedLead: true,
  viewsLast24h: 433,
  headline: "Pier at Tamarack Lake to reopen in time for the winter market",
  deck: "Divers set the last of 44 pilings on {{day -4}}. The planks are dry and the lamps work, all but one.",
  byline: "Ines Duarte",
  mainPicture: {
    file: "lake-pier.jpg",
    caption: "Foreman Luc Bergeron checks the new planks of the pier at Tamarack Lake on {{day -4}}.",
    alt: "A wooden pier with lamps runs out into a grey lake; a worker in a yellow helmet stands on it",
  },
  body: [
    "The pier at Tamarack Lake opens again on {{day 4}}, 19 months after ice took the end of it and nine days before anyone had dared to promise.",
    "Divers set the last of 44 new pilings on {{day -4}}, in water of three degrees. The planks went down behind them. On {{day -1}} the inspector walked out to the end, jumped twice and signed.",
    "The repair cost $2.1 million, $160,000 less than the harbour board had borrowed. The old pilings were fir and stood for 70 years. The new ones are steel in a sleeve of fir, so that they look right and, said foreman Luc Bergeron, “so the ice has something to argue with.”",
    "The winter market will stand on the pier from that day, with 38 stalls, ten more than before. The fire chief has drawn a yellow line down the middle that must stay clear. There will be no open fires. There will be soup.",
    { subhead: "One lamp" },
    "Of the 12 lamps, 11 are the old ones, cleaned. The twelfth is at the bottom of the lake. The board has ordered a copy from a foundry that made the first, and it will come in the spring.",
    "Until then a lantern hangs there. It belongs to Hattie Boisvert, 80, who has swum from the end of the pier on the first of January every year since she was nine, and swam from the landing in the two winters without it. “It’s not the same,” she said. “You have to walk in. Nobody should have to walk in.”",
    "The ribbon is cut at 11 a.m. The ferry blows once.",
  ],
};

const marketStalls: DemoStory = {
  key: "winter-market-stalls",
  title: "gazette",
  section: "local",
  kind: "local",
  minutesAgo: 1700,
  viewsLast24h: 176,
  headline: "Who sells what at the winter market",
  deck: "Thirty-eight stalls, four weeks, one rule about glue.",
  byline: "Ines Duarte",
  body: [
    "The winter market opens on the pier on {{day 4}} and runs for four weeks, from 10 a.m. to 6 p.m. Here is what the harbour board’s list has on it.",
    {
      list: [
        "Food: 14 stalls, among them smoked fish, soup, two kinds of waffle and, for its last season, rye from the Mill Street Bakery.",
        "Wool, wood and wax: 15 stalls. What is sold must have been made within 50 kilometres.",
        "Schools and clubs: six stalls, all takings their own.",
        "Repairs: three. Skates sharpened while you eat.",
      ],
    },
    "The board turned down nine. Most were refused under the rule that nothing may be glued together on the spot from parts that came in a box.",
    "The ferry gives the market an extra boat back, at 6:30 p.m. Dogs are welcome on the north side of the yellow line.",
  ],
};

const iceFlags: DemoStory = {
  key: "ice-flags-red",
  title: "gazette",
  section: "harbour",
  kind: "local",
  minutesAgo: 3910,
  viewsLast24h: 205,
  headline: "Ice is late: stay off until the flags are green",
  deck: "Five centimetres at the landing, open water off the point. It takes ten to carry a person.",
  byline: "Dana Whitcomb",
  mainPicture: {
    file: "harbour-ice.jpg",
    caption: "A red flag stands at the harbour on {{day -3}}; behind it the ferry Ottilie.",
    alt: "A ferry among ice floes; on the quay a person reads a notice beside a red flag",
  },
  body: [
    "The ice on Tamarack Lake is two weeks late and not to be trusted, the harbour master said on {{day -3}}. Red flags fly at the harbour, the landing and the point.",
    "It was five centimetres at the landing. Ten are needed to carry a person on foot, 15 for a group, 20 for a snow machine. Off the point there is open water with a skin on it.",
    "“A skin looks the same as a floor,” said harbour master Yvonne Tremblay-Katz. She drills in nine places every morning and paints the figures on the board at the harbour by eight.",
    "Yellow flags mean on foot and in pairs. Green means go. Nobody remembers a year without green before the new year, but there was one, in 1987, and the lake did not mind.",
    "If you fall in: turn back the way you came, where the ice held, kick until you lie flat, and roll. Then shout.",
  ],
};

const ferry: DemoStory = {
  key: "ferry-winter-timetable",
  title: "gazette",
  section: "harbour",
  kind: "local",
  minutesAgo: 9610,
  viewsLast24h: 88,
  headline: "Ferry drops its last Sunday sailing for the winter",
  deck: "The new timetable holds from {{day 5}} until the ice is out.",
  byline: "Ines Duarte",
  body: [
    "The ferry Ottilie sails on her winter timetable from {{day 5}}. The 8:40 p.m. boat on Sundays is dropped; it carried four people on an average night last winter, the company says, and on one night a piano.",
    {
      table: [
        ["From Lakeshore", "Weekdays", "Saturday", "Sunday"],
        ["First boat", "6:10 a.m.", "7:30 a.m.", "8:30 a.m."],
        ["Then", "every 70 min.", "every 70 min.", "every 2 hours"],
        ["Last boat", "9:40 p.m.", "10:50 p.m.", "6:30 p.m."],
      ],
    },
    "Fares stay as they are. Students ride free on weekdays until 5 p.m., now also on the way home from practice, if they carry the bag to prove it.",
    "In ice the boat may wait for the breaker. The board at the quay tells the truth within ten minutes, said the company; the telephone does not.",
  ],
};

const benches: DemoStory = {
  key: "benches-face-the-lake",
  title: "gazette",
  section: "opinion",
  kind: "opinion",
  minutesAgo: 2210,
  viewsLast24h: 97,
  headline: "Leave the benches facing the lake",
  deck: "A plan to turn them round has everything in its favour but the view.",
  byline: "Hattie Boisvert",
  body: [
    "The harbour board wants to turn the six benches on the Walk to face the shops. It has a drawing. In the drawing people sit with paper cups and look at a window with hats in it, and are about to spend money.",
    "I have sat on the third bench from the pier for something like 60 years. I have sat there with two husbands, one after the other. I can report that nobody ever sat down on it to look at hats.",
    "You look at the lake because it does not want anything. It is the only thing on the Walk that does not. You sit, it moves a bit, you get up and you can go and be sold something. I am not against hats.",
    "The board says trade on the Walk is down by a tenth. I am sorry for it. But the people who are missing are not those on the benches. They are at home, looking at a screen that faces the shops.",
    "Leave the benches. If you must turn something, turn the hats.",
  ],
};

export const gazetteStories: readonly DemoStory[] = [pier, marketStalls, iceFlags, ferry, benches];
