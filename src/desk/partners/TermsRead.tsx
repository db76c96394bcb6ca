import { filterWords, formatNames, type PartnerWish } from "./partner-words.ts";
import layout from "../components/list-detail.module.css";
import { useNames } from "./use-names.ts";

/** What a partner gets, for who may not change it. */
export function TermsRead({ wish }: { readonly wish: PartnerWish }) {
  const names = useNames();
  return (
    <section className={layout.part} aria-label="What it gets">
      <h2>What it gets</h2>
      <dl className={layout.facts}>
        <div>
          <dt>Stories</dt>
          <dd>{filterWords(wish.filter, names)}</dd>
        </div>
        <div>
          <dt>Format</dt>
          <dd>{formatNames[wish.format]}</dd>
        </div>
      </dl>
    </section>
  );
}
