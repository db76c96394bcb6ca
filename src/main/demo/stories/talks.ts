import type { DemoStory } from "./demo-story.ts";

/**
 * An agency's series on talks between two invented governments, as the Courier published it.
 *
 * What holds over all of it: Varnland (capital Hesk; chief envoy Torvald Eik) and the Republic of
 * Osmere (capital Port Aude; foreign minister Danica Orlo) meet in Lindvik, Sundholm (mediator
 * Salme Rautio). The bridge over the Aller at Brenn was shut 14 months ago. Round 1 ended 12 days
 * ago, round 2 yesterday, round 3 opens in 12 days. The power waiver began 10 days ago and holds
 * 120 days. Killed, as the observers count: 214 as of day -12, 221 as of day -2 (seven at Ruda Mill).
 */

const agency = {
  title: "courier",
  section: "world",
  kind: "agency",
  agencyCredit: "Prairie News",
} as const;

const lindvik = { place: "LINDVIK", region: "Sundholm" } as const;

const roundOne: DemoStory = {
  ...agency,
  key: "talks-round-one",
  minutesAgo: 17_160,
  viewsLast24h: 38,
  headline: "Varnland and Osmere agree on what to talk about, and little else",
  deck: "Two days in Lindvik end with a list of four subjects and a date to go on.",
  dateline: lindvik,
  mainPicture: {
    file: "talks-table.jpg",
    caption: "Delegates of Varnland, left, and the Republic of Osmere sit down in Lindvik.",
    alt: "Six delegates sit along a wide table with small flags, a large flag at each side of the window behind them",
  },
  body: [
    "The first talks between Varnland and the Republic of Osmere in more than a year ended on {{day -12}} with an agenda of four points and an agreement to meet again.",
    "The four are the crossing at Brenn, prisoners, trade in grain and power, and who may watch over any of it. Salme Rautio, the diplomat from Sundholm who leads the mediation, said the order had taken longer than the list.",
    "“Nobody shook hands in front of you, because nobody was asked to,” Rautio told reporters. “They ate at one table. I count that.”",
    "Varnland shut the bridge over the Aller at Brenn in {{month -14}}, after shells fell on both banks. Each side says the other fired first. The Joint Observer Mission says 214 people have been killed since and 1,870 wounded, as of {{date -12}}.",
    "Torvald Eik, Varnland’s chief envoy, said his government had come “to open a gate, not to move a fence.” Danica Orlo, Osmere’s foreign minister, said that there had been no fence before there was a gate.",
    "The second round is to begin on {{date -3}}, also in Lindvik.",
  ],
};

const waiver: DemoStory = {
  ...agency,
  key: "talks-power-waiver",
  minutesAgo: 14_300,
  viewsLast24h: 41,
  headline: "Varnland lets Osmere buy power over the closed border for 120 days",
  deck: "The levy is waived until {{date 110}}. Osmere calls it a door held open, not taken off.",
  dateline: { place: "HESK", region: "Varnland" },
  body: [
    "Varnland has waived the border levy on electricity sold to the Republic of Osmere for 120 days, its trade ministry said on {{day -10}}, in the first concession since talks between the two opened in Lindvik.",
    "The waiver holds until {{date 110}}. It covers the line that crosses the Aller beside the closed bridge at Brenn and carries, by Osmere’s own figures, a fifth of the power used in its eastern districts in winter.",
    "The levy of 30 per cent was laid on in {{month -14}}, when the bridge was shut. Osmere has paid it since under protest.",
    "The ministry named one condition: that meters on the line be read by both sides. It did not say what would happen on the day after the waiver ends.",
    "“A waiver is a door held open, not a door taken off,” Danica Orlo, Osmere’s foreign minister, said in Port Aude. “We will walk through it, and we will keep looking at the hinges.”",
    "A senior Varnish official said that an extension would be judged by the meters and by nothing else. The official was not authorized to speak while the talks go on and asked not to be named.",
  ],
};

const orlo: DemoStory = {
  ...agency,
  key: "talks-orlo-prisoners",
  minutesAgo: 11_420,
  viewsLast24h: 29,
  headline: "Osmere puts prisoners before grain, foreign minister says",
  deck: "Danica Orlo says she will bring 64 names to Lindvik. Varnland says it has not seen the list.",
  dateline: { place: "PORT AUDE", region: "Osmere" },
  body: [
    "Osmere will not discuss the trade in grain until it knows who is held on the other side of the Aller, its foreign minister said on {{day -8}}.",
    "“I have 64 names,” Danica Orlo told the parliament in Port Aude. “I will put them on the table in Lindvik before I put down a single sack.”",
    "The list has not been published. Relatives of 11 of those named have given their names to reporters; the others asked that they not be printed.",
    "Varnland has said that it holds “fewer than a hundred” people taken since the border was shut and that Osmere holds 58 of its own. Torvald Eik, its chief envoy, said on {{day -8}} that he had not seen the list and would read it “with both eyes.”",
    "The agreed order of the talks puts the crossing at Brenn first. Salme Rautio, the mediator, said that an order was not a law and that she had brought a rubber.",
    "The second round opens in Lindvik on {{date -3}}.",
  ],
};

const rudaMill: DemoStory = {
  ...agency,
  key: "talks-ruda-mill",
  minutesAgo: 7080,
  viewsLast24h: 66,
  headline: "Seven killed at Ruda Mill as each side blames the other",
  deck: "Shells fall on a village near Brenn two days before the talks are to go on.",
  dateline: { place: "BRENN", region: "Varnland" },
  mainPicture: {
    file: "border-bridge.jpg",
    caption: "Lorries wait at Brenn, four kilometres from Ruda Mill, before the shelling.",
    alt: "A steel bridge crosses a wide river; lorries stand on it and two guards wait at a barrier",
  },
  body: [
    "Seven people were killed on {{day -5}} when shells fell on Ruda Mill, a village of 300 on the Aller, four kilometres from the closed bridge at Brenn. Observers who reached it before dark counted nine craters.",
    "All of the dead were civilians, the Joint Observer Mission said. The youngest was 16. Eleven people were taken to hospital.",
    "Varnland’s army said that the shells had come from the Osmere bank. Osmere’s said that it had not fired and that the village lay in range of both. The mission said it could not yet tell and would publish what it measured.",
    "The talks are to be taken up in Lindvik on {{day -3}}. Danica Orlo, Osmere’s foreign minister, said that she would go. “They were not killed so that we could stay at home,” she said.",
    "Torvald Eik, Varnland’s chief envoy, said that he would go “with seven chairs in mind.”",
    "The deaths are the first along the river since the two governments began to meet. With them the mission’s count stands at 221.",
  ],
};

const roundTwoPrisoners: DemoStory = {
  ...agency,
  key: "talks-prisoner-exchange",
  minutesAgo: 2700,
  viewsLast24h: 118,
  headline: "Both sides agree to exchange prisoners by {{date 10}}",
  deck: "Sixty-four people are to cross one way and 58 the other, on a bridge that is closed to all else.",
  dateline: lindvik,
  body: [
    "Varnland and the Republic of Osmere agreed on {{day -2}} to exchange all the prisoners they have named, 64 for 58, on the bridge at Brenn by {{date 10}}.",
    "It is the first thing the two have settled since they began to talk. The exchange is to be watched by the Joint Observer Mission and done in two groups, the wounded first.",
    "“Sixty-four families may boil water for tea,” said Danica Orlo, Osmere’s foreign minister, who had made the names a condition for speaking of anything else.",
    "Torvald Eik, Varnland’s chief envoy, said that he had read the list with both eyes and found 64 people on it.",
    "The observers said 221 people had been killed and 1,881 wounded along the river since {{month -14}}, as of {{date -2}}. They are still measuring the craters at Ruda Mill, where seven were killed on {{day -5}}.",
    "A diplomat in the room, who asked not to be named because the sitting was closed, said that the agreement had been ready for an hour before anyone would be the first to say so.",
  ],
};

const roundTwoClose: DemoStory = {
  ...agency,
  key: "talks-round-two-close",
  minutesAgo: 1020,
  viewsLast24h: 244,
  headline: "Talks on Brenn end without a date for the bridge; third round set",
  deck: "Envoys leave Lindvik with a prisoner exchange and two readings of one sentence.",
  dateline: lindvik,
  contributorLine: "With files from Oskar Lund-Petrov in Port Aude.",
  mainPicture: {
    file: "press-podium.jpg",
    caption: "Torvald Eik, Varnland’s chief envoy, answers reporters in Lindvik on {{day -1}}.",
    alt: "A man in a suit raises a hand behind a podium with microphones, between two flags",
  },
  body: [
    "The second round of talks between Varnland and the Republic of Osmere ended on {{day -1}} with an agreement to exchange prisoners and none on when the bridge at Brenn will open.",
    "The two will meet again in Lindvik on {{date 12}}, two days after the exchange is to be done.",
    "They parted over a sentence. The closing note says the crossing will be opened “in step with” the work of observers. Torvald Eik, Varnland’s chief envoy, said this meant that the observers must be in place first. Danica Orlo, Osmere’s foreign minister, said that it meant at the same time.",
    {
      quote: "I have walked in step with many people. None of them was behind me.",
      speaker: "Danica Orlo, foreign minister of Osmere",
    },
    "Eik said the words had been chosen by both sides at two in the morning. “They will look clearer by daylight,” he said. Asked whether he had read the note in daylight, he said that Lindvik in this season had little.",
    "Salme Rautio, the mediator, would not say which reading was hers. She said she had been asked by each side, separately, not to.",
    { subhead: "Off the table, for now" },
    "Grain was not discussed. Osmere wants to send 200 lorries a day over the bridge, as it did before {{month -14}}. A Varnish official, who would speak of the closed sitting only without a name, put the number that the road at Brenn can bear at 80.",
    "The waiver that lets Osmere buy Varnish power without the border levy holds until {{date 110}}. Neither side raised it.",
    "The Joint Observer Mission said that it had finished measuring at Ruda Mill, where seven people were killed on {{day -5}}, and would give its findings to both governments before it publishes them.",
  ],
};

const soFar: DemoStory = {
  ...agency,
  key: "talks-so-far",
  minutesAgo: 335,
  viewsLast24h: 301,
  headline: "What the talks on Brenn have settled so far, and what they have not",
  deck: "Two rounds, four subjects: who has promised what, by when, and where the two still differ.",
  body: [
    "Varnland and the Republic of Osmere have met twice in Lindvik. They have a prisoner exchange with a date, a waiver with an end and a bridge with neither. Here is what stands after the second round.",
    {
      table: [
        ["Subject", "What is agreed", "By when", "Still open"],
        ["Prisoners", "64 for 58, at Brenn, in two groups", "{{date 10}}", "People nobody has named"],
        ["Power", "Levy waived for 120 days", "until {{date 110}}", "An extension; who reads the meters"],
        ["Crossing", "To open “in step with” observers", "no date", "What in step means"],
        ["Grain", "Nothing", "", "200 lorries a day, or 80"],
        ["Observers", "Both accept the Joint Observer Mission", "no date", "How many, and on which bank"],
      ],
    },
    { subhead: "What each side wants" },
    "Varnland wants observers on the Osmere bank before the first lorry crosses. It says it will not open a road “onto a hill with guns on it,” in the words of Torvald Eik, its chief envoy.",
    "Osmere wants the bridge open and the levy gone, and says that the two belong together. “You cannot sell us light and shut the road,” Danica Orlo, its foreign minister, said in Port Aude before the first round.",
    { subhead: "The count" },
    "The Joint Observer Mission has counted 221 people killed and 1,881 wounded along the Aller since {{month -14}}, as of {{date -2}}. Seven of them were killed at Ruda Mill on {{day -5}}. The mission counts those it can name. Both governments publish higher figures for their own side, and neither publishes any for the other.",
    { subhead: "What comes next" },
    {
      list: [
        "{{date 10}}: the last day for the exchange of prisoners.",
        "{{date 12}}: the third round opens in Lindvik.",
        "{{date 110}}: the power waiver ends.",
      ],
    },
    "The mission has not said when it will publish its findings on Ruda Mill. Both governments are to read them first.",
  ],
};

export const talks: readonly DemoStory[] = [
  roundOne,
  waiver,
  orlo,
  rudaMill,
  roundTwoPrisoners,
  roundTwoClose,
  soFar,
];
