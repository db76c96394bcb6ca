/** One measured figure, as it is printed and kept. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Against the named peer's. */
  readonly ratio?: number;
  /** How many runs the value is the median of. */
  readonly rounds?: number;
}

/** Three figures that mean something; thousands whole. */
function inWords(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

const ratioOf = ({ ratio }: Measure): string => (ratio === undefined ? "" : ratio.toFixed(2));

export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((each) => [each.name, inWords(each.value), each.unit, ratioOf(each)]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map(([name = "", value = "", unit = "", ratio = ""]) =>
      [
        name.padEnd(widths[0] ?? 0),
        ` ${value.padStart(widths[1] ?? 0)}`,
        unit.padEnd(widths[2] ?? 0),
        ` ${ratio.padStart(widths[3] ?? 0)}`,
      ].join(" "),
    )
    .join("\n");
}
