import type { WireVersion } from "../../wire/wire-contract.ts";
import { Button } from "../components/Button.tsx";
import { timeOf } from "../relative-time.ts";
import { differenceOf } from "./version-difference.ts";
import styles from "./wire.module.css";

export interface VersionBarProps {
  readonly versions: readonly WireVersion[];
  readonly version: WireVersion;
  readonly number: number;
  readonly pick: (number: number) => void;
  readonly before: WireVersion | undefined;
  readonly differing: boolean;
  readonly turn: () => void;
  readonly now: number;
  readonly zone: string;
}

/** Which version is read, and how much became different. */
export function VersionBar({
  versions,
  version,
  number,
  pick,
  before,
  differing,
  turn,
  now,
  zone,
}: VersionBarProps) {
  if (versions.length < 2) return null;
  const difference = before === undefined ? null : differenceOf(before, version);
  return (
    <div className={styles["versionBar"]}>
      <span>Versions</span>
      <ul className={styles["versions"]}>
        {versions
          .toSorted((a, b) => a.number - b.number)
          .map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one.number === number ? "true" : undefined}
                className={styles["version"]}
                onClick={() => pick(one.number)}
              >
                v{one.number} <span className="num">{timeOf(one.receivedAt, now, zone)}</span>
              </button>
            </li>
          ))}
      </ul>
      {difference !== null && (
        <span data-difference>
          Since v{before?.number}:{" "}
          <b className={styles["in"]}>
            {difference.in} {difference.in === 1 ? "word" : "words"} in
          </b>
          , <b className={styles["out"]}>{difference.out} out</b>
        </span>
      )}
      {difference !== null && (
        <Button look="plain" keys="D" aria-pressed={differing} onPress={turn}>
          {differing ? "Hide difference" : "Difference"}
        </Button>
      )}
    </div>
  );
}
