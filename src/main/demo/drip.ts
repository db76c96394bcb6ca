/**
 * The simulated wire: which file of `demo/wire/` comes when, so that the inbox lives while the demo
 * runs. Files hold marks of `fill-in.ts`; replace them as UTF-8 text just before handing the bytes
 * in, with a run of its own for each start, or ids of an earlier start would be met again.
 */

export interface Drip {
  /** File name in `demo/wire/`. */
  readonly file: string;
  /** Id of a demo source. */
  readonly source: "prairie" | "highland" | "sports";
  /** Seconds after the demo is ready; never falling. */
  readonly afterSeconds: number;
}

const drip = (afterSeconds: number, file: string): Drip => {
  const [agency] = file.split("-");
  const source = agency === "highland" || agency === "sports" ? agency : "prairie";
  return { file, source, afterSeconds };
};

export const demoDrip: readonly Drip[] = [
  // Already there when the inbox is opened first.
  drip(0, "prairie-snowshoes.nitf.xml"),
  drip(1, "sports-ski-meet.ninjs.json"),
  drip(2, "highland-wheat.anpa"),
  drip(3, "prairie-talks-exchange-1.g2.xml"),
  drip(4, "prairie-outage-1.g2.xml"),
  drip(5, "sports-junior-roundup-1.ninjs.json"),
  drip(6, "prairie-measles-embargo.nitf.xml"),
  drip(40, "highland-storm-1.anpa"),
  drip(80, "prairie-talks-exchange-2.g2.xml"),
  drip(130, "prairie-storm-toll-1.nitf.xml"),
  drip(175, "highland-briefs.anpa"),
  drip(230, "prairie-outage-2.g2.xml"),
  drip(280, "prairie-broken.nitf.xml"),
  drip(330, "sports-junior-roundup-2.ninjs.json"),
  drip(390, "prairie-storm-toll-2.nitf.xml"),
  drip(420, "prairie-storm-rescue.nitf.xml"),
  drip(490, "highland-grain-1.anpa"),
  drip(560, "prairie-advisory-pictures.nitf.xml"),
  drip(640, "prairie-ruda-mill-1.g2.xml"),
  drip(720, "prairie-outage-3.g2.xml"),
  drip(810, "highland-storm-2.anpa"),
  drip(900, "prairie-ruda-mill-2.g2.xml"),
  drip(1020, "sports-goalie.ninjs.json"),
  drip(1150, "highland-grain-2.anpa"),
  drip(1300, "prairie-talks-exchange-3.g2.xml"),
];
