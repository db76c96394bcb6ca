import { startBarePeer } from "./bare-peer.ts";
import { chooseGenerator, interleave, type PeerFigures, type Rounds } from "./load.ts";
import type { Measure } from "./table.ts";

export interface HotComparison extends Rounds {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page that stands in the cache, against `node:http` alone answering the same bytes. */
export async function compareHot(asked: HotComparison): Promise<Measure[]> {
  const { name, url, headers, rounds } = asked;
  const bare = await startBarePeer(url, headers);
  try {
    const { name: generator, generate } = chooseGenerator();
    const peers = [
      { name: `${name}, bare node:http`, url: `http://127.0.0.1:${bare.port}/`, headers },
      { name, url, headers },
    ];
    const figures = await interleave(peers, asked, generate);
    return figures.flatMap((each) => measuresOf(each, generator, rounds));
  } finally {
    await bare.stop();
  }
}

const measuresOf = (figures: PeerFigures, generator: string, rounds: number): Measure[] => [
  {
    name: figures.name,
    value: figures.requestsPerSecond,
    unit: `requests/s (${generator})`,
    ratio: figures.ratio,
    rounds,
  },
  { name: `${figures.name}, p99`, value: figures.p99Ms, unit: "ms", rounds },
];
