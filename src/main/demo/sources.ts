/** The agencies of the demo, all invented. The first takes copy in any format. */
export interface DemoSource {
  readonly id: string;
  readonly titleId: string | null;
  readonly name: string;
  readonly credit: string;
  readonly section: string | null;
  readonly usualGapMinutes: number;
}

export const demoSources: readonly DemoSource[] = [
  { id: "prairie", titleId: null, name: "Prairie News", credit: "Prairie News", section: "region", usualGapMinutes: 20 },
  { id: "highland", titleId: null, name: "Highland Press", credit: "Highland Press", section: "region", usualGapMinutes: 60 },
  { id: "sports", titleId: null, name: "Sports Wire", credit: "Sports Wire", section: "sports", usualGapMinutes: 60 },
];
