import { SaxesParser } from "saxes";
import { monotonicMs } from "../src/platform/index.ts";
import { readCopy } from "../src/wire/index.ts";
import { median } from "./figures.ts";
import type { Measure } from "./table.ts";

/** A NewsML-G2 item of about 30 kB against the XML parser alone on the same bytes. */

const ROUNDS = 41;
const A_ROUND = 20;
const WARM = 3_000;
const AT = { receivedAt: "2026-11-24T12:00:00Z" };

const paragraph = (number: number): string =>
  `<p>Paragraph ${number}: the ferry warden of <em>Lindvik</em> counted ${number * 7} wagons, &quot;more than in any week since the thaw&quot;, and closed the ramp until the beams below were looked at by the office of bridges.</p>`;

export function sampleG2(paragraphs = 120): string {
  const body = Array.from({ length: paragraphs }, (_, at) => paragraph(at + 1)).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:trestle.example:20261124:bench" version="3" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
<rightsInfo><copyrightHolder literal="Trestle"/><usageTerms>For subscribers.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Trestle"/><versionCreated>2026-11-24T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>4</urgency><headline>Ferry ramp closed at Lindvik</headline><slugline>FERRY-RAMP</slugline><subject type="cpnat:abstract" qcode="medtop:20000139"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet>
</newsItem>`;
}

function parseAlone(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  let seen = 0;
  parser.on("opentag", () => (seen += 1));
  parser.on("text", () => (seen += 1));
  parser.write(text).close();
  if (seen === 0) throw new Error("nothing was parsed");
}

export async function benchParse(): Promise<Measure[]> {
  const text = sampleG2();
  const bytes = Buffer.from(text);
  const ours: number[] = [];
  const alone: number[] = [];
  // A wire room runs for days: both are measured as they are then, compiled.
  for (let time = 0; time < WARM; time += 1) {
    parseAlone(text);
    await readCopy(bytes, AT);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    let begun = monotonicMs();
    for (let time = 0; time < A_ROUND; time += 1) parseAlone(text);
    alone.push((monotonicMs() - begun) / A_ROUND);
    begun = monotonicMs();
    for (let time = 0; time < A_ROUND; time += 1) {
      const result = await readCopy(bytes, AT);
      if (result.kind !== "read") throw new Error(result.message);
    }
    ours.push((monotonicMs() - begun) / A_ROUND);
  }
  const [mine, peer] = [median(ours), median(alone)];
  const size = Math.round(bytes.length / 1_000);
  return [
    {
      name: `NewsML-G2 of ${size} kB read, against saxes alone`,
      value: mine,
      unit: "ms",
      ratio: mine / peer,
      rounds: ROUNDS,
    },
    { name: `saxes alone on the same ${size} kB`, value: peer, unit: "ms", rounds: ROUNDS },
  ];
}
