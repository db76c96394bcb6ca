/**
 * The pictures of the demo newsroom, in `demo/pictures/`. The files carry the same caption, credit,
 * byline, place and date in IPTC and XMP, so that the normal intake reads them. The drawn scenes are
 * the house's own; the last six are photographs free to publish with the credit given.
 */

export interface DemoPicture {
  readonly file: string;
  /** Title that added it. */
  readonly title: "courier" | "post" | "gazette";
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  readonly source: string;
  /** ISO 8601, local to where it was made; a day alone where no more is known; empty when unknown. */
  readonly created: string;
  readonly city: string;
  /** Fractions of width and height from the top left. */
  readonly focal: { readonly x: number; readonly y: number };
  readonly alt: string;
}

type Maker = Pick<DemoPicture, "title" | "credit" | "byline" | "source">;

const staff = (byline: string, title: DemoPicture["title"], paper: string): Maker => ({
  title,
  credit: `${byline}/${paper}`,
  byline,
  source: paper,
});

const reyes = staff("Jonah Reyes", "courier", "Courier");
const whitcomb = staff("Dana Whitcomb", "courier", "Courier");
const lindqvist = staff("Amara Lindqvist", "courier", "Courier");
const duartePost = staff("Ines Duarte", "post", "Post");
const duarteGazette = staff("Ines Duarte", "gazette", "Gazette");
const prairie = (byline: string): Maker => ({
  title: "courier",
  credit: `${byline}/Prairie News`,
  byline,
  source: "Prairie News",
});
const free = (credit: string, byline: string, source: string): Maker => ({
  title: "courier",
  credit,
  byline,
  source,
});

const drawn: readonly DemoPicture[] = [
  {
    ...reyes,
    file: "council-chamber.jpg",
    headline: "Hearing on Ridge Road",
    caption: "Residents fill the chamber at Town Hall for the hearing on the Ridge Road extension.",
    created: "2026-11-23T17:12:00",
    city: "Cedar Valley",
    focal: { x: 0.5, y: 0.45 },
    alt: "Five councillors sit behind a long table in front of tall windows, seen over the heads of an audience",
  },
  {
    ...reyes,
    file: "town-hall-placards.jpg",
    headline: "Placards at Town Hall",
    caption: "Supporters and opponents of the road wait outside Town Hall in a break of the hearing.",
    created: "2026-11-23T20:40:00",
    city: "Cedar Valley",
    focal: { x: 0.48, y: 0.4 },
    alt: "A crowd holds placards reading Show us the count and Bridge first",
  },
  {
    ...reyes,
    file: "clock-tower.jpg",
    headline: "The clock on Mill Street",
    caption: "The clock on the Mill Street tower in Cedar Valley.",
    created: "2026-11-12T16:00:00",
    city: "Cedar Valley",
    focal: { x: 0.5, y: 0.5 },
    alt: "A square brick clock tower with a pointed roof; the clock shows four",
  },
  {
    title: "courier",
    credit: "Courtesy of Lynx Hockey Club",
    byline: "",
    source: "Lynx Hockey Club",
    file: "lynx-hockey.jpg",
    headline: "Lynx against Harbour City",
    caption: "Tobin Okafor of the Lynx, left, turns past a Harbour City defender at Valley Arena.",
    created: "2026-11-23T21:22:00",
    city: "Cedar Valley",
    focal: { x: 0.44, y: 0.6 },
    alt: "Two hockey players lean into a turn at the centre circle, with the crowd blurred behind the boards",
  },
  {
    ...whitcomb,
    file: "food-bank.jpg",
    headline: "Packing hampers",
    caption: "Volunteers Joan Mackie, left, and Idris Bello pack a hamper at the Cedar Valley Food Bank.",
    created: "2026-11-23T10:05:00",
    city: "Cedar Valley",
    focal: { x: 0.5, y: 0.62 },
    alt: "Two people stand at a counter with a box between them, in front of half-empty shelves",
  },
  {
    ...lindqvist,
    file: "school-bus.jpg",
    headline: "Bus at Ridge Elementary",
    caption: "A bus waits outside Ridge Elementary, one of 11 whose routes cross the river.",
    created: "2026-11-23T08:31:00",
    city: "Cedar Valley",
    focal: { x: 0.34, y: 0.66 },
    alt: "A yellow school bus stands in front of a two-storey school with a flag on its roof",
  },
  {
    title: "courier",
    credit: "Handout/County Roads Department",
    byline: "",
    source: "County Roads Department",
    file: "ridge-road.jpg",
    headline: "The end of Ridge Road",
    caption: "Ridge Road ends at a barrier at the edge of Miller’s Wood.",
    created: "2026-10-02",
    city: "Cedar Valley",
    focal: { x: 0.5, y: 0.5 },
    alt: "A two-lane road runs straight between tall firs to a striped barrier",
  },
  {
    ...whitcomb,
    file: "forest-walk.jpg",
    headline: "Ribbons in Miller’s Wood",
    caption:
      "Marit Solberg walks through Miller’s Wood with her notebook. Ribbons mark trees on the line of the road.",
    created: "2026-11-21T14:18:00",
    city: "Cedar Valley",
    focal: { x: 0.52, y: 0.66 },
    alt: "A woman seen from behind on a forest path between large trunks tied with orange ribbons",
  },
  {
    ...whitcomb,
    file: "mill-street-bakery.jpg",
    headline: "Queue at the bakery",
    caption: "Customers wait outside the Mill Street Bakery.",
    created: "2026-11-22T07:10:00",
    city: "Cedar Valley",
    focal: { x: 0.6, y: 0.62 },
    alt: "Four people queue in front of a lit bakery window with a striped awning",
  },
  {
    ...whitcomb,
    file: "snow-plough.jpg",
    headline: "Plough on Weir Street",
    caption: "A town plough clears Weir Street before dawn.",
    created: "2026-11-16T05:48:00",
    city: "Cedar Valley",
    focal: { x: 0.47, y: 0.55 },
    alt: "A snow plough with its lights on throws snow aside on a street of houses",
  },
  {
    ...whitcomb,
    file: "courthouse.jpg",
    headline: "County court",
    caption: "The county court in Cedar Valley.",
    created: "2026-11-17T11:30:00",
    city: "Cedar Valley",
    focal: { x: 0.5, y: 0.5 },
    alt: "A stone courthouse with columns and a green dome; three people on its steps",
  },
  {
    ...whitcomb,
    file: "portrait-holloway.jpg",
    headline: "Marguerite Holloway",
    caption: "Marguerite Holloway, columnist.",
    created: "2026-03-04",
    city: "Cedar Valley",
    focal: { x: 0.5, y: 0.42 },
    alt: "Portrait of a woman with grey hair and round glasses in front of a bookshelf",
  },
  {
    ...whitcomb,
    file: "portrait-niskanen.jpg",
    headline: "Harold Niskanen",
    caption: "FILE: Harold Niskanen in the clock room of the Mill Street tower in 2019.",
    created: "2019-10-30",
    city: "Cedar Valley",
    focal: { x: 0.38, y: 0.42 },
    alt: "An old man with a white beard and a cap beside the lit back of a clock dial and two gear wheels",
  },
  {
    ...prairie("Mira Castellan"),
    file: "power-lines.jpg",
    headline: "Lines before the storm",
    caption: "Power lines cross the hills west of Harbour City under gathering cloud.",
    created: "2026-11-23T16:20:00",
    city: "Harbour City",
    focal: { x: 0.28, y: 0.5 },
    alt: "Three power pylons on dark hills under a heavy brown sky",
  },
  {
    ...prairie("Mira Castellan"),
    file: "talks-table.jpg",
    headline: "Talks in Lindvik",
    caption: "Delegates of Varnland, left, and the Republic of Osmere face the mediators in Lindvik.",
    created: "2026-11-22T10:00:00",
    city: "Lindvik",
    focal: { x: 0.5, y: 0.5 },
    alt: "Six delegates sit along a wide table with small flags, a large flag at each side of the window behind them",
  },
  {
    ...prairie("Mira Castellan"),
    file: "border-bridge.jpg",
    headline: "The bridge at Brenn",
    caption: "Lorries wait on the bridge over the Aller at Brenn, the only road between the two sides.",
    created: "2026-11-14T09:15:00",
    city: "Brenn",
    focal: { x: 0.32, y: 0.62 },
    alt: "A steel bridge crosses a wide river; lorries stand on it and two guards wait at a barrier",
  },
  {
    ...prairie("Oskar Lund-Petrov"),
    file: "press-podium.jpg",
    headline: "Eik in Lindvik",
    caption: "Torvald Eik, Varnland’s chief envoy, answers reporters in Lindvik.",
    created: "2026-11-23T18:05:00",
    city: "Lindvik",
    focal: { x: 0.5, y: 0.4 },
    alt: "A man in a suit raises a hand behind a podium with microphones, between two flags",
  },
  {
    ...duartePost,
    file: "water-tower.jpg",
    headline: "Northfield’s water tower",
    caption: "The water tower on Northfield’s east side.",
    created: "2026-11-22T15:40:00",
    city: "Northfield",
    focal: { x: 0.5, y: 0.36 },
    alt: "A round steel water tower with the word Northfield on it, above a row of houses",
  },
  {
    ...duarteGazette,
    file: "lake-pier.jpg",
    headline: "The pier at Tamarack Lake",
    caption: "A worker checks the new planks of the pier at Tamarack Lake.",
    created: "2026-11-20T15:25:00",
    city: "Lakeshore",
    focal: { x: 0.6, y: 0.62 },
    alt: "A wooden pier with lamps runs out into a grey lake; a worker in a yellow helmet stands on it",
  },
  {
    ...duarteGazette,
    file: "harbour-ice.jpg",
    headline: "Red flag at the harbour",
    caption: "A red flag warns of thin ice at the harbour in Lakeshore; behind it the ferry Ottilie.",
    created: "2026-11-21T16:30:00",
    city: "Lakeshore",
    focal: { x: 0.6, y: 0.55 },
    alt: "A ferry among ice floes; on the quay a person reads a notice beside a red flag",
  },
];

const photographs: readonly DemoPicture[] = [
  {
    ...free("vultilion/Flickr, CC BY 2.0", "vultilion", "Flickr"),
    file: "dahlia.jpg",
    headline: "Dahlia",
    caption: "FILE: A dahlia in full bloom.",
    created: "",
    city: "",
    focal: { x: 0.48, y: 0.5 },
    alt: "An orange dahlia against dark green leaves",
  },
  {
    ...free("Rachel Michetti", "Rachel Michetti", ""),
    file: "coffee.jpg",
    headline: "Coffee",
    caption: "FILE: A cup of coffee on a wooden table.",
    created: "",
    city: "",
    focal: { x: 0.5, y: 0.45 },
    alt: "A red cup and saucer with a small spoon, on a wooden table",
  },
  {
    ...free("NASA, ESA (Hubble Space Telescope)", "", "NASA, ESA"),
    file: "deep-field.jpg",
    headline: "Deep field",
    caption: "FILE: Galaxies in a deep-field picture of the Hubble Space Telescope.",
    created: "",
    city: "",
    focal: { x: 0.5, y: 0.5 },
    alt: "Hundreds of small bright galaxies of several colours on black",
  },
  {
    ...free("SpaceX", "", "SpaceX"),
    file: "rocket-launch.jpg",
    headline: "Rocket on its pad",
    caption: "FILE: A Falcon 9 rocket stands on its pad before the launch of DSCOVR in February 2015.",
    created: "2015-02",
    city: "",
    focal: { x: 0.5, y: 0.55 },
    alt: "A white rocket stands lit on its pad at dusk between four lattice towers",
  },
  {
    ...free("NASA", "", "NASA"),
    file: "astronaut.jpg",
    headline: "Astronaut",
    caption: "FILE: An official portrait of an astronaut in a launch suit.",
    created: "",
    city: "",
    focal: { x: 0.5, y: 0.3 },
    alt: "A smiling astronaut in an orange suit, a helmet beside her and a model of a space shuttle behind",
  },
  {
    ...free("danielbuechele/Flickr, CC BY 2.0", "danielbuechele", "Flickr"),
    file: "temple-roof.jpg",
    headline: "Temple above a lake",
    caption: "FILE: A tiered temple stands above a lake.",
    created: "",
    city: "",
    focal: { x: 0.33, y: 0.45 },
    alt: "A temple of three storeys with curved tiled roofs above trees, a wide lake behind it",
  },
];

export const demoPictures: readonly DemoPicture[] = [...drawn, ...photographs];
