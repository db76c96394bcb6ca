import type { ContractRow } from "../../wire/wire-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { timeOf } from "../relative-time.ts";
import { useMe, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { keepWords, mediaWords, stateOf, termWords } from "./contract-words.ts";
import style from "./contracts.module.css";

interface ContractCardProps {
  readonly contract: ContractRow;
  /** Null for who may not. */
  readonly onEnd: (() => void) | null;
}

/** One contract, as it is written. */
export function ContractCard({ contract, onEnd }: ContractCardProps) {
  const { titles } = useMe();
  const { zone } = useTitle();
  const now = useNow();
  const state = stateOf(contract, now);
  return (
    <li className={style.card}>
      <dl>
        <div>
          <dt>Titles</dt>
          <dd className={style.names}>
            {contract.titles.length === 0
              ? "Every title"
              : contract.titles.map((id) => {
                  const known = titles.find((title) => title.id === id);
                  return (
                    <span key={id} className={style.named}>
                      {known !== undefined && <TitleSquare initials={known.initials} accent={known.accent} />}
                      {known?.shortName ?? id}
                    </span>
                  );
                })}
          </dd>
        </div>
        <div>
          <dt>Allowed in</dt>
          <dd>
            {mediaWords
              .filter(({ name }) => contract.media.includes(name))
              .map(({ short }) => short)
              .join(", ")}
          </dd>
        </div>
        <div>
          <dt>Runs</dt>
          <dd>
            {termWords(contract, zone, now)}{" "}
            {state !== "running" && (
              <Chip tone={state === "over" ? "correct" : "embargo"}>
                {state === "over" ? "Over" : "To come"}
              </Chip>
            )}
          </dd>
        </div>
        <div>
          <dt>Online</dt>
          <dd>{keepWords(contract)}</dd>
        </div>
        <div>
          <dt>Resale</dt>
          <dd>{contract.resale ? "To partners allowed" : "Not allowed"}</dd>
        </div>
        {contract.note !== "" && (
          <div>
            <dt>Note</dt>
            <dd className={style.note}>{contract.note}</dd>
          </div>
        )}
      </dl>
      <div className={style.cardFoot}>
        <span className={style.small}>Written {timeOf(contract.madeAt, now, zone)}</span>
        {onEnd !== null && (
          <Button look="plain" onPress={onEnd}>
            End…
          </Button>
        )}
      </div>
    </li>
  );
}
