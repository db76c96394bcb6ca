import type { DemoStory } from "./demo-story.ts";

/** Town Hall: the road through Miller's Wood. Figures agree over all stories of it. */

const councilVote: DemoStory = {
  key: "ridge-road-vote-put-off",
  title: "courier",
  section: "council",
  kind: "local",
  minutesAgo: 52,
  updatedMinutesAgo: 21,
  pinnedLead: true,
  viewsLast24h: 2140,
  headline: "Council puts off Ridge Road vote after six hours of hearing",
  deck: "Ninety-four residents spoke. The decision on the 3.7-kilometre extension through Miller’s Wood moves to {{date 15}}, and the county still owes the traffic count it promised for {{date -9}}.",
  byline: "Jonah Reyes",
  contributorLine: "With files from Amara Lindqvist at Town Hall.",
  mainPicture: {
    file: "council-chamber.jpg",
    caption:
      "Residents fill the chamber at Town Hall on {{day -1}} evening. The hearing begins at 5 p.m. and ends after 11.",
    alt: "Five councillors sit behind a long table in front of tall windows, seen over the heads of an audience",
  },
  body: [
    "The Cedar Valley council will not decide on the Ridge Road extension until {{date 15}}. It voted 6–3 to wait, at four minutes past eleven on {{day -1}} night, after 94 residents had taken the microphone over six hours.",
    "Of those who spoke, 71 were against the road, 19 were for it and four would not say. The last of them, a school-bus driver who had waited since five, used her three minutes to ask the councillors to go home and sleep.",
    "Tom Birkett, who chairs the roads committee, moved the delay. Mayor Ellen Marsh supported it. She said she would not ask anyone “to decide at midnight about a road for fifty years.”",
    "Councillors Oona Pell, Marc Dorval and Lewis Ames voted to go on.",
    { subhead: "The number nobody had" },
    "What the council lacked, more than time, was a count. The County Roads Department had promised to publish by {{date -9}} how many vehicles use Old Mill Road, the road the extension is meant to relieve. It has not done so, and gave no new date.",
    "“Staffing,” said Wade Lansing, the department’s director, when Pell asked him for the reason. Asked again, he said the counters had been out in {{month -2}} and the figures were “being looked at.”",
    "The last published count, from {{year -3}}, is 11,250 vehicles a day. In {{year -7}} it was 9,800. The bridge on Old Mill Road has been closed to trucks over ten tonnes since {{month -6}}, and nobody in the room would guess what that has done to the number.",
    {
      quote: "Nobody has shown us the count. We’d like to see the count. Then we can talk about a road.",
      speaker: "Ida Castellanos, chair of Friends of Miller’s Wood",
    },
    {
      picture: {
        file: "town-hall-placards.jpg",
        caption:
          "Supporters and opponents of the road outside Town Hall in the break at 8:40 p.m. on {{day -1}}.",
        alt: "A crowd holds placards reading Show us the count and Bridge first",
      },
    },
    { subhead: "What it would cost, and who pays" },
    "The county puts the road and its bridge at $27.4 million. It was $18.6 million in {{year -3}}. A provincial grant of $6.1 million lapses at the end of the year unless the council claims it, which it can do only with a decision in hand.",
    "Kirsten Halvorsen, whose company wants to build 310 homes at the end of the road, repeated her offer of $4.2 million toward the bridge. Asked whether it was signed, she said: “It will be.” The council expects the signed offer by {{date 8}}.",
    "Birkett, who is for the road, was not satisfied. “I will not sign for a bridge we cannot pay for,” he said.",
    "The extension would run 3.7 kilometres, from the end of Ridge Road through the last old wood inside the town limits to the river, and take 412 trees. A survey that closed on {{date -49}} drew 1,041 comments: 611 against, 342 for and 88 undecided. It was not a poll. People chose to write.",
    { subhead: "What is due" },
    {
      list: [
        "The county’s traffic count on Old Mill Road: was due {{date -9}}, no new date.",
        "Halvorsen Homes’ signed offer for the bridge: {{date 8}}.",
        "The council’s vote: {{date 15}}, 6 p.m., Town Hall.",
        "The provincial grant: lapses at the end of the year.",
      ],
    },
    "Friends of Miller’s Wood, which has 640 members, said it would use the two weeks to ask the province for a review of its own. The department that would have to grant one has not answered the group’s letter of {{date -36}}.",
    "The hearing is closed. Written comments are taken until noon on {{date 13}}.",
  ],
};

const whatItChanges: DemoStory = {
  key: "ridge-road-your-street",
  title: "courier",
  section: "council",
  kind: "local",
  minutesAgo: 1330,
  viewsLast24h: 3904,
  headline: "What the Ridge Road extension would change on your street",
  deck: "Nine streets, three kinds of answer. We walked them with the county’s plan in hand.",
  byline: "Jonah Reyes and Priya Nair",
  mainPicture: {
    file: "ridge-road.jpg",
    caption:
      "Ridge Road ends at the edge of Miller’s Wood, where the county wants to carry it on to the river.",
    alt: "A two-lane road runs straight between tall firs toward a pale sky",
  },
  body: [
    "The plan for the Ridge Road extension is 214 pages long and is kept at Town Hall in a binder that one person can read at a time. We read it, then walked every street it names. This is what it says about yours.",
    { subhead: "Streets that would gain traffic" },
    "Ridge Road itself would change most. The county expects 6,400 vehicles a day where 1,100 pass now. It would get a sidewalk on the east side, a left-turn lane at Tanner Street and no parking between Tanner and the wood.",
    "Tanner Street and Quarry Lane lead to it and would carry more. The plan gives no number for either. It says the rise “is not expected to be significant,” and does not say what significant means.",
    { subhead: "Streets that would lose it" },
    "Old Mill Road is the point of the whole thing. The county says a third of its traffic would move. It does not say a third of what, because the count of this year is not out.",
    "Mill Street, Weir Street and the two ends of Chapel Street would lose the trucks that now use them to reach the highway.",
    { subhead: "Streets that would be cut" },
    "The path from Birch Court to the school crosses the line of the road. The plan shows an underpass, marked “optional.” Fern Close would become a dead end.",
    {
      table: [
        ["Street", "Now, a day", "With the road", "What else changes"],
        ["Ridge Road", "1,100", "6,400", "Sidewalk, turn lane, less parking"],
        ["Old Mill Road", "11,250", "about a third less", "Trucks stay off the old bridge"],
        ["Mill Street", "5,300", "4,100", "No trucks over ten tonnes"],
        ["Weir Street", "2,050", "1,500", "No trucks over ten tonnes"],
        ["Tanner Street", "900", "not given", "Signal at Ridge Road"],
        ["Quarry Lane", "340", "not given", "Nothing planned"],
        ["Birch Court", "210", "210", "School path cut, underpass optional"],
        ["Fern Close", "160", "160", "Becomes a dead end"],
        ["Chapel Street", "1,700", "1,250", "No trucks over ten tonnes"],
      ],
    },
    "The figures for now are the county’s of {{year -3}}, the newest there are.",
    "On Quarry Lane, Pat Sorley has measured for herself. She sat on her porch from seven to nine on a weekday morning with a tally counter from a bird club and got 61 cars. “They tell me it’s not significant,” she said. “I’d like to know what it is, then.”",
    "On Fern Close the children have already made up their minds. A dead end, they explained, is where you can play hockey.",
    "Is your street missing? It is not in the plan. Write to us and we will look it up in the drawings.",
  ],
};

const builderOffer: DemoStory = {
  key: "halvorsen-bridge-offer",
  title: "courier",
  section: "council",
  kind: "local",
  minutesAgo: 5810,
  viewsLast24h: 212,
  headline: "Builder would pay $4.2 million toward the bridge, if 310 homes are approved",
  deck: "The offer is said, not signed. The council wants it on paper by {{date 8}}.",
  byline: "Jonah Reyes",
  body: [
    "Halvorsen Homes would put $4.2 million toward the bridge at the end of the Ridge Road extension, its owner said on {{day -4}}, as long as the town lets it build 310 homes on the slope behind the old quarry.",
    "“We have said what we will pay,” Kirsten Halvorsen said in her office on Weir Street. “Now it is the county’s turn.”",
    "The money would cover a quarter of the bridge, which the county puts at $16.8 million of the project’s $27.4 million. It would be paid in three parts, the last of them when the hundredth family has moved in.",
    "Nothing is signed. Mayor Ellen Marsh said she had heard the figure “in a hallway and now in the newspaper,” and that the council would need it on paper by {{date 8}}, a week before it votes.",
    "The company first asked for 240 homes. It said the rise in building costs made 310 the number that works. The planning office has not said whether the slope can take them; its report on drainage is expected in the new year.",
    "Ida Castellanos of Friends of Miller’s Wood called the offer “a very small bridge for a very large hill of houses.”",
    "If the homes are not approved, Halvorsen said, the offer is withdrawn. If they are approved and the road is not, she would build “somewhere that wants people.”",
  ],
};

const candidates: DemoStory = {
  key: "five-candidates-bridge",
  title: "courier",
  section: "council",
  kind: "local",
  minutesAgo: 4420,
  viewsLast24h: 1187,
  headline: "Five candidates, one question: how to pay for the bridge",
  deck: "The county elects a commissioner for District 2 on {{date 11}}. We asked everyone on the ballot the same thing, and printed what they said.",
  byline: "Priya Nair",
  body: [
    "Five people want the District 2 seat on the county commission, which decides what the county will pay toward a bridge at the end of Ridge Road. The seat comes free at the end of the year, when Arlene Voss steps down after four terms.",
    "We put one question to each of the five: the bridge is $16.8 million, the province offers $6.1 million and a builder $4.2 million that is not signed; where does the rest come from? They had 40 words. Answers stand in the order of the ballot.",
    { subhead: "Bernard Achterberg, 58, farmer" },
    "“Nowhere. We have a bridge. Fix the one on Old Mill Road for a third of the money, let trucks back on it, and leave the wood alone until somebody shows me a count.”",
    { subhead: "Noor Haddad-Lowe, 41, civil engineer" },
    "“A bond over 25 years, repaid from the fuel levy the county already collects. It adds nothing to the tax bill, but it means Harbour Road waits three years for new pavement. I would say that aloud.”",
    { subhead: "Glenn Petrie, 63, retired police sergeant" },
    "“From the builder. If 310 homes need a bridge, 310 homes can pay for one. Four million is a start of a conversation, and I would like to be in the room for the rest of it.”",
    { subhead: "Sunniva Bakke, 35, grocer" },
    "“A toll, shared with Northfield, for ten years and not a day longer. Written into the bylaw, with the date on the booth. People pay for what they can see ending.”",
    { subhead: "Roy Tillman-Oke, 49, school custodian" },
    "“I don’t know yet, and neither do the other four. The estimate grew by half in three years. Freeze it, open the books, and ask me again when the number stops moving.”",
    "Advance voting is at the county office on Station Road from {{date 4}} to {{date 8}}, 9 a.m. to 7 p.m. Bring a card with your address.",
  ],
};

export const courierCouncil: readonly DemoStory[] = [councilVote, whatItChanges, builderOffer, candidates];
