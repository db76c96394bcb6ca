import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Ban, Check, CircleAlert, Clock, Printer, RadioTower } from "lucide-react";
import type { KillRecord } from "../../control/control-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { BarEnd, Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { momentOf, secondsSince } from "../relative-time.ts";
import { useMe, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { KillSide } from "./KillSide.tsx";
import { durationWords, kindWords, wordsOfUse } from "./kill-words.ts";
import { killQuery } from "./kills-calls.ts";
import style from "./kills.module.css";

interface KillRecordPanesProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One order: what was ordered, every use with its state, and what stands on our outputs. */
export function KillRecordPanes({ id, onClose }: KillRecordPanesProps) {
  const title = useTitle();
  const query = useQuery(killQuery(title.id, id));
  const record = query.data;
  return (
    <>
      <Pane
        label="Record"
        tone="app"
        className={style.record}
        head={
          <PaneBar>
            <Button look="plain" icon={ArrowLeft} className={style.back} onPress={onClose}>
              Orders
            </Button>
            {record !== undefined && (
              <>
                <Chip tone="breaking" icon={Ban}>
                  {kindWords(record.row.kind)}
                </Chip>
                <Chip tone="wire" icon={RadioTower}>
                  {record.row.source}
                </Chip>
                <code className={style.agencyId}>{record.agencyId}</code>
              </>
            )}
            <BarEnd>
              <span className={style.report}>
                <Button icon={Printer} onPress={() => window.print()}>
                  Report
                </Button>
              </span>
            </BarEnd>
          </PaneBar>
        }
      >
        {query.isPending && <Skeleton rows={6} label="Loading the record" />}
        {query.isError && record === undefined && (
          <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
        )}
        {record !== undefined && <Record record={record} />}
      </Pane>
      {record !== undefined && <KillSide id={id} record={record} />}
    </>
  );
}

function Record({ record }: { readonly record: KillRecord }) {
  const { zone } = useTitle();
  const { row } = record;
  const absent = record.proofs.filter((proof) => proof.verdict === "absent").length;
  return (
    <article className={style.page}>
      <Letterhead record={record} />
      <header className={style.head}>
        <h2>{row.headline === "" ? "Item without a headline" : row.headline}</h2>
        <p>
          {record.order !== "" && <q>{record.order}</q>} Received {momentOf(row.receivedAt, zone)}, covers
          every version, {record.versions} so far.{" "}
          {record.downAfterSeconds !== null && (
            <strong>Everything down after {durationWords(record.downAfterSeconds)}.</strong>
          )}
        </p>
      </header>
      <dl className={style.figures}>
        <Figure tone="plain" count={row.uses} words="uses that were public" />
        <Figure tone="done" count={row.down} words="taken down" />
        <Figure tone="waits" count={row.waiting} words="wait for a person" />
        <Figure tone="seen" count={row.found} words={`still seen of ${row.looked} outputs`} />
      </dl>
      <UsesTable record={record} />
      <ProofTable record={record} absent={absent} />
    </article>
  );
}

/** On paper only: whose record it is, in full names, and when it was printed. */
function Letterhead({ record }: { readonly record: KillRecord }) {
  const { titles } = useMe();
  const { name, zone } = useTitle();
  const printed = new Date(useNow()).toISOString();
  const concerned = new Set([...record.uses, ...record.proofs].map((each) => each.titleId));
  const named = titles.filter((title) => concerned.has(title.id));
  return (
    <header className={style.letterhead}>
      <p>
        <strong>{name}</strong>
        <span>
          {kindWords(record.row.kind)} record, printed {momentOf(printed, zone)}
        </span>
      </p>
      {named.length > 0 && (
        <ul>
          {named.map((title) => (
            <li key={title.id}>
              <TitleMark id={title.id} /> {title.name}, {title.url}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

interface FigureProps {
  readonly tone: "plain" | "done" | "waits" | "seen";
  readonly count: number;
  readonly words: string;
}

const Figure = ({ tone, count, words }: FigureProps) => (
  <div data-tone={count === 0 && tone !== "plain" ? "none" : tone}>
    <dd>{count}</dd>
    <dt>{words}</dt>
  </div>
);

function TitleMark({ id }: { readonly id: string }) {
  const { titles } = useMe();
  const title = titles.find((each) => each.id === id);
  return title === undefined ? (
    <span>{id}</span>
  ) : (
    <TitleSquare initials={title.initials} accent={title.accent} name={title.name} />
  );
}

function UsesTable({ record }: { readonly record: KillRecord }) {
  const { zone } = useTitle();
  if (record.uses.length === 0) {
    return <p className={style.nothing}>No story of your titles was made of it.</p>;
  }
  return (
    <table className={style.table}>
      <caption className="unseen">Every use</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">Title</span>
          </th>
          <th scope="col">Every use, in every title</th>
          <th scope="col">State</th>
          <th scope="col">Taken down</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {record.uses.map((use) => (
          <tr key={`${use.storyId} ${use.titleId}`}>
            <td>
              <TitleMark id={use.titleId} />
            </td>
            <td>
              <Link to="/$title/stories/$story" params={{ title: use.titleId, story: use.storyId }}>
                {use.headline === "" ? "Story without a headline" : use.headline}
              </Link>
              <span className={style.small}>{wordsOfUse(use, record.row.kind)}</span>
            </td>
            <td>
              <UseState state={use.state} />
            </td>
            <td className="num">
              {use.downAt === null ? "" : secondsSince(record.row.receivedAt, use.downAt, zone)}
            </td>
            <td className="num">{checkedAt(use, record, zone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When its own page was last looked at from outside. */
function checkedAt(use: KillRecord["uses"][number], { proofs, row }: KillRecord, zone: string): string {
  const look = proofs.find((proof) => proof.titleId === use.titleId && proof.path === use.address);
  return look === undefined || use.address === "" ? "" : secondsSince(row.receivedAt, look.lookedAt, zone);
}

const states = {
  down: { word: "down", icon: Check },
  waiting: { word: "waits", icon: Clock },
  failed: { word: "trying", icon: CircleAlert },
  "kept-back": { word: "held", icon: Ban },
} as const;

function UseState({ state }: { readonly state: keyof typeof states }) {
  const { word, icon: Icon } = states[state];
  return (
    <span className={style.state} data-state={state}>
      <Icon aria-hidden strokeWidth={2} /> {word}
    </span>
  );
}

function ProofTable({ record, absent }: { readonly record: KillRecord; readonly absent: number }) {
  const { zone } = useTitle();
  const { proofs } = record;
  if (proofs.length === 0) return null;
  const odd = proofs.filter((proof) => proof.verdict !== "absent");
  return (
    <section className={style.proofs} aria-label="Proof">
      <h3>Looked at from outside</h3>
      <p>
        {odd.length === 0
          ? `Its text, headlines and pictures are absent from all ${absent} pages, feeds, sitemaps and picture addresses where it could stand.`
          : `Absent from ${absent} of ${proofs.length} outputs.`}
      </p>
      <details open={odd.length > 0}>
        <summary>Every output</summary>
        <table className={style.table}>
          <caption className="unseen">Every output looked at</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Title</span>
              </th>
              <th scope="col">Output</th>
              <th scope="col">Found</th>
              <th scope="col">Looked at</th>
            </tr>
          </thead>
          <tbody>
            {proofs.map((proof) => (
              <tr key={`${proof.titleId} ${proof.path}`}>
                <td>
                  <TitleMark id={proof.titleId} />
                </td>
                <td>
                  <span className={style.path}>{proof.path}</span>
                  {proof.evidence !== "" && <span className={style.small}>{proof.evidence}</span>}
                </td>
                <td>
                  <span className={style.state} data-state={proof.verdict}>
                    {proof.verdict === "absent"
                      ? `absent${proof.status === null ? "" : ` (${proof.status})`}`
                      : proof.verdict === "found"
                        ? "still there"
                        : "did not answer"}
                  </span>
                </td>
                <td className="num">{secondsSince(record.row.receivedAt, proof.lookedAt, zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
