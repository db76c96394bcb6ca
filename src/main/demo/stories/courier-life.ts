import type { DemoStory } from "./demo-story.ts";

/** The Courier's town stories of the last days: a bakery, a wood, a court, a garden, a clock. */

const opinion: DemoStory = {
  key: "build-the-bridge-first",
  title: "courier",
  section: "opinion",
  kind: "opinion",
  minutesAgo: 395,
  viewsLast24h: 508,
  headline: "Build the bridge first. Then ask us about the road.",
  deck: "The council has the order of work upside down, and everyone on Old Mill Road knows it.",
  byline: "Marguerite Holloway",
  mainPicture: {
    file: "portrait-holloway.jpg",
    caption: "Marguerite Holloway writes about the town on Tuesdays and whenever it annoys her.",
    alt: "Portrait of a woman with grey hair and round glasses in front of a bookshelf",
  },
  body: [
    "I have crossed the bridge on Old Mill Road, by my own poor arithmetic, some 31,000 times. I have crossed it with a cello in the car and with a goat. For the past six months I have crossed it behind school buses that go over one at a time, at the pace of a funeral, because the bridge cannot bear two.",
    "That is the trouble in this town. Everything else is an argument about the trouble.",
    "On {{day -1}} night we argued for six hours, and I stayed for all of them. I heard 94 neighbours. I heard about owls and about house prices and about a grandfather who planted something. I did not hear one person, on any side, say that the bridge we have is good enough. Not the builder, not the Friends of the wood, not the man from the county who could not find his traffic count.",
    "So there is one thing on which this town agrees. And it is the one thing that the plan puts last.",
    "The plan says: first the road, through the wood, in the spring. Then the bridge at the end of it, when the money is there. The money is a grant that runs out, an offer that is not signed, and a hope.",
    { quote: "A road without a bridge is a very expensive place to turn around.", speaker: "" },
    "Suppose we did it the other way. Put the grant into the old bridge. The county’s own engineers said three years ago that a third of the money would let trucks back on it for 30 years. Then count the cars. Then, if Ridge Road is still choked, ask us about the wood, and I promise to come and be persuaded.",
    "We would lose two years. We would keep 412 trees for as long as it takes to learn whether we needed to cut them. There is no third way to find that out.",
    "Tom Birkett, who is for the road and whom I have known since he was a boy who returned library books late, says he will not sign for a bridge we cannot pay for. Good. Then, Tom, do not sign for a road that needs one.",
  ],
};

const bakery: DemoStory = {
  key: "mill-street-bakery-closes",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 1575,
  viewsLast24h: 1015,
  headline: "Mill Street bakery to close after 61 years",
  deck: "The ovens go out on {{date 6}}. The starter, older than the shop, needs a home.",
  byline: "Dana Whitcomb",
  mainPicture: {
    file: "mill-street-bakery.jpg",
    caption:
      "Customers wait outside the Mill Street Bakery on {{day -2}}, the morning after the notice went up.",
    alt: "Four people queue in front of a lit bakery window with a striped awning",
  },
  body: [
    "The notice in the window is typed and has one correction, made in pen. The Mill Street Bakery will close on {{date 6}}, after 61 years, it says, and then: thank you for every loaf. The word every was every day and has been crossed out.",
    "“Not every day,” said Greta Vinter, 67, whose parents opened the shop. “We were closed for the flood.”",
    "Vinter has baked since she was 14. Her knees, she said, have given notice before she did. Neither of her sons wants to get up at two in the morning, and she does not want them to.",
    "It is not the rent. The family owns the building and will keep it. It is not the supermarket either, which has sold a Mill Street loaf under another name since {{year -4}}; she bakes it. It is the oven. The brick floor has to be relaid, for $38,000, and the only man who does it in the province has retired.",
    {
      quote: "You can teach somebody the bread. You can’t teach them two o’clock.",
      speaker: "Greta Vinter, baker",
    },
    {
      picture: {
        file: "coffee.jpg",
        caption: "FILE: A cup of coffee on a wooden table. The bakery has never charged for the second cup.",
        alt: "A red cup and saucer with a small spoon, on a wooden table",
      },
    },
    "By seven on {{day -2}} the queue reached the hardware store. Someone had brought a folding chair for Walter Dunn, 91, who has bought half a rye on Saturdays since the first week. He does not eat rye. It was for his wife, and then, he said, it was for the walk.",
    "What remains to be settled is a crock of sourdough that came with Vinter’s grandmother, in a coat, on a ship. It has been fed every day for about a hundred years. Vinter will give half to whoever asks, in a jar, as long as the jars last.",
    "She will keep the other half. “I’m stopping,” she said. “It isn’t.”",
    "The bakery is open from 6 a.m. to noon until {{date 6}}, except {{day 3}}, when Vinter has an appointment about her knees.",
  ],
};

const snowRoutes: DemoStory = {
  key: "snow-routes-winter",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 1190,
  viewsLast24h: 476,
  headline: "Where the ploughs go first this winter, and where your car may not stand",
  deck: "Three routes, one new parking rule, and a number to ring when you are forgotten.",
  byline: "Priya Nair",
  mainPicture: {
    file: "snow-plough.jpg",
    caption: "A town plough clears Weir Street before dawn. It is one of five; two are for sidewalks.",
    alt: "A snow plough with its lights on throws snow aside on a street of houses",
  },
  body: [
    "The town starts its winter routes on {{day 6}}. What is new is the parking rule: when the amber light on the Mill Street tower is on, nobody may park on a first or second route between 1 and 7 a.m. Last winter it was the even side on even days, which the public works department says was understood by one driver in three.",
    {
      table: [
        ["Route", "Streets", "Cleared within"],
        ["First", "Mill, Weir, Old Mill Road, Station Road, the hospital hill", "3 hours"],
        ["Second", "Ridge Road, Tanner, Chapel, all bus routes", "8 hours"],
        ["Third", "Everything else, by district", "24 hours"],
      ],
    },
    "The clock starts when five centimetres have fallen, and not when you look out of the window.",
    "Tow trucks go ahead of the ploughs. A towed car costs $140 and is taken to the arena lot, where it can be fetched until ten at night. The first storm of the season is free: cars are moved and not fined.",
    "Owners must clear the sidewalk in front of a house by noon. Those who cannot may ask for a helper through the library, which has 43 pairs of hands on its list and would like more.",
    "If your street is still white after the time in the table, ring 555-0150. It is answered by a person until midnight.",
  ],
};

const walk: DemoStory = {
  key: "millers-wood-walk",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 2890,
  viewsLast24h: 391,
  headline: "What grows in Miller’s Wood: a walk with the woman who counted it",
  deck: "412 trees would go. Marit Solberg can name most of them.",
  byline: "Dana Whitcomb",
  mainPicture: {
    file: "forest-walk.jpg",
    caption:
      "Marit Solberg walks the line of the planned road. The ribbons are the county’s; the notebook is hers.",
    alt: "A woman seen from behind on a forest path between large trunks tied with orange ribbons",
  },
  body: [
    "Marit Solberg does not hug trees. She measures them, at the height of her own breastbone, with a tape that was her father’s. She is 71, taught chemistry for 34 years and began to count Miller’s Wood on the day the county tied ribbons to it.",
    "There are 412 ribbons. She has a page for each.",
    "“This is 118,” she says, and lays a hand on a Douglas fir as wide as a door. “Three metres and six centimetres around. It was here before the town. It was here before anyone wrote anything down.”",
    { subhead: "Number 40 to number 61" },
    "The path drops to the creek. Here the ribbons stand close, on cedars mostly, with their feet in the wet. Solberg stops to listen for a dipper, a bird that walks under water. It was here in the spring. She has written down the days on which it was not.",
    {
      picture: {
        file: "ridge-road.jpg",
        caption:
          "The wood begins where Ridge Road ends. The county’s line runs straight on from the barrier.",
        alt: "A two-lane road runs straight between tall firs to a striped barrier",
      },
    },
    "Her notebook has no opinion in it. Species, girth, height by the shadow, what lives there. She gave a copy to the county, which thanked her, and one to the builder, who came for a walk.",
    "“Kirsten Halvorsen asked good questions,” Solberg says. “She asked which ones were rotten. I told her. Thirty-seven of them won’t see ten more years, road or no road. I’m not going to hide that because it suits somebody.”",
    { subhead: "Number 412" },
    "The last ribbon is on a vine maple no thicker than an arm, at the top of the bank, where one can see the river and, on the other side, Northfield. It is the only one she has given a name. She will not say which.",
    "“You write down a thing so that it is there,” she says, and closes the book. “Then they can do what they like. But they can’t say they didn’t know.”",
  ],
};

const lakeMan: DemoStory = {
  key: "tamarack-lake-man-named",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 1950,
  viewsLast24h: 1102,
  headline: "Police name man found near Tamarack Lake",
  deck: "No sign that anyone else was involved, the service says; the coroner reports in the new year.",
  byline: "Jonah Reyes",
  contributorLine: "With files from Ines Duarte in Lakeshore.",
  body: [
    "The man found on {{day -4}} beside the trail on the west shore of Tamarack Lake was Desmond Arkell, 54, of Lakeshore, the Valley Police Service said on {{day -2}}. His family has been told and has agreed that his name be given.",
    "Nothing points to another person being involved, Sgt. Lena Forsberg said. The coroner will report in the new year.",
    "Arkell, a boat builder, had gone out on {{day -5}} to take his dock in. A neighbour called the police when his truck was still at the landing after dark. Some 40 people searched through the night, among them the crew of the ferry.",
    "Forsberg thanked them, and asked that nobody go on the ice to leave flowers. It is five centimetres thick at the landing. The harbour master says it should be ten before anyone walks on it.",
    "The Arkell family asked to be left in peace. A book lies open at the boathouse in Lakeshore until {{day 3}}.",
  ],
};

const curlingCourt: DemoStory = {
  key: "curling-club-treasurer-court",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 3350,
  viewsLast24h: 287,
  headline: "Former curling club treasurer admits taking $48,200",
  deck: "The money for a new ice plant went in 71 cheques. Sentencing is set for {{date 24}}.",
  byline: "Priya Nair",
  mainPicture: {
    file: "courthouse.jpg",
    caption: "The county court in Cedar Valley, where the plea was entered on {{day -3}}.",
    alt: "A stone courthouse with columns and a green dome; three people on its steps",
  },
  body: [
    "The man who kept the books of the Cedar Valley Curling Club for nine years pleaded guilty on {{day -3}} to taking $48,200 from it, in 71 cheques, most of them for sums under a thousand dollars.",
    "Alan Prewitt, 61, spoke three words in county court. His lawyer, Simone Achebe, said he had sold his boat and paid back $15,500, and that “there is no version of this in which he is not sorry.”",
    "The club had saved for a new ice plant since {{year -8}}. Members sold pies. When the supplier’s invoice came back unpaid in {{month -7}}, the president, Dot Halloran, went to the bank with the statement Prewitt had shown the annual meeting. The bank had never seen it.",
    "“He curled second on my team,” Halloran said outside. “I’d have lent it to him.”",
    "Crown counsel asks for nine months. The defence asks that the sentence be served at home. Justice Paul Merriweather will decide on {{date 24}}.",
    "The club has borrowed for the plant, and the ice is in. It now takes two signatures to buy a light bulb.",
  ],
};

const dahlias: DemoStory = {
  key: "dahlia-garden-winter",
  title: "courier",
  section: "local",
  kind: "local",
  minutesAgo: 8710,
  viewsLast24h: 74,
  headline: "Dahlia garden put to bed, with 212 names on tags",
  deck: "The tubers winter in a school basement. One of them has no name yet.",
  byline: "Dana Whitcomb",
  mainPicture: {
    file: "dahlia.jpg",
    caption: "FILE: A dahlia in full bloom.",
    alt: "An orange dahlia against dark green leaves",
  },
  body: [
    "Eleven people with forks lifted the last of the dahlias behind the library on {{day -6}}, shook off the earth and wrote on each what it is called. There are 212 kinds, and they spend the winter in sawdust in the basement of Ridge Elementary, between the boiler and the Christmas scenery.",
    "The garden was begun nine years ago with a bag of tubers that nobody wanted. It now gives flowers to every table of the hospital from July until the frost, which came on {{date -8}}, two weeks later than last year.",
    "One plant came up by itself, from seed. It is orange, and nobody has found it in a book. The gardeners will take names until the spring, on a slip at the library desk. Names of living politicians are not accepted.",
  ],
};

const niskanen: DemoStory = {
  key: "harold-niskanen-obituary",
  title: "courier",
  section: "obituaries",
  kind: "obituary",
  minutesAgo: 7320,
  viewsLast24h: 143,
  headline: "Harold Niskanen, who kept the town’s time for 40 years, dies at 88",
  deck: "He climbed the 94 steps of the Mill Street tower every Sunday, and was late once.",
  byline: "Jonah Reyes",
  mainPicture: {
    file: "portrait-niskanen.jpg",
    caption: "FILE: Harold Niskanen in the clock room of the Mill Street tower in 2019.",
    alt: "An old man with a white beard and a cap beside the lit back of a clock dial and two gear wheels",
  },
  body: [
    "For 40 years the time in Cedar Valley was what Harold Niskanen said it was. He wound the Mill Street clock on Sundays, 94 steps up and 94 down, oiled it on the first of the month and moved its hands twice a year, leaning out over the street with a rope around his waist. He died on {{day -6}} at the hospital on the hill. He was 88.",
    "He was born on a farm at Pine Portage, the fourth of six, and came to the valley at 17 to learn to mend looms. When the mill closed he mended whatever people carried in: radios, pumps, a church organ, the knee of a mannequin. He took the clock on in a winter when it had stood for two years. The council offered him a fee. He asked for a key.",
    "He did not like talk about time. “It’s a weight and a stick,” he told this newspaper in 2019. “The stick says when the weight may fall.”",
    "He was late once, on a Sunday in 1996, and the clock stopped at 4:12 in the afternoon. His daughter Aila was being born. He wound it when he had seen her, and did not set it right until the next morning, so that for one night the town ran five hours behind and, his wife said, nobody missed anything.",
    "Irma, whom he married in 1964, died in 2015. He leaves his daughters Aila and Kaisa, three grandchildren and a drawer of watches, each with its owner’s name.",
    "The tower has been wound since the spring by two volunteers whom he taught. They say he came to watch, on a folding chair on the other side of the street, with his own watch in his hand.",
    "There is no service, at his wish. The clock will be stopped for a minute on {{day 4}} at noon.",
  ],
};

export const courierLife: readonly DemoStory[] = [
  opinion,
  bakery,
  snowRoutes,
  walk,
  lakeMan,
  curlingCourt,
  dahlias,
  niskanen,
];
