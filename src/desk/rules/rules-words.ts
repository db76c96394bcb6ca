import type {
  AutopilotAct,
  AutopilotDid,
  AutopilotRule,
  HoldName,
} from "../../stories/autopilot/autopilot-contract.ts";

/** What the autopilot's screen says. Pure. */

export interface RuleWish {
  readonly on: boolean;
  readonly section: string | null;
  readonly publishNew: boolean;
  readonly followUpdates: boolean;
  readonly holdOn: readonly HoldName[];
  /** As written in the field. */
  readonly hourlyLimit: string;
  readonly duty: string;
}

/** As a source is before anybody set a rule. */
const noRule: RuleWish = {
  on: false,
  section: null,
  publishNew: false,
  followUpdates: true,
  holdOn: ["toll", "accused", "headline"],
  hourlyLimit: "10",
  duty: "wire",
};

export const wishOf = (rule: AutopilotRule | undefined): RuleWish =>
  rule === undefined
    ? noRule
    : {
        on: rule.on,
        section: rule.section,
        publishNew: rule.publishNew,
        followUpdates: rule.followUpdates,
        holdOn: rule.holdOn,
        hourlyLimit: String(rule.hourlyLimit),
        duty: rule.duty,
      };

export const isSameWish = (a: RuleWish, b: RuleWish): boolean =>
  JSON.stringify({ ...a, holdOn: a.holdOn.toSorted() }) ===
  JSON.stringify({ ...b, holdOn: b.holdOn.toSorted() });

export const holds: readonly { readonly name: HoldName; readonly label: string; readonly says: string }[] = [
  {
    name: "toll",
    label: "A toll changes",
    says: "Waits when a newer version changes a number of dead, injured or missing.",
  },
  {
    name: "accused",
    label: "An accused name changes",
    says: "Waits when a newer version names somebody else as accused, arrested or convicted, or no longer does.",
  },
  {
    name: "headline",
    label: "The headline says something else",
    says: "Waits when the new headline shares less than half of its words with the one before.",
  },
];

export type WishErrors = Readonly<{ hourlyLimit?: string; duty?: string }>;

export function errorsOfWish({ hourlyLimit, duty }: RuleWish): WishErrors {
  const limit = Number(hourlyLimit.trim());
  return {
    ...(Number.isInteger(limit) && limit >= 1 && limit <= 1000
      ? {}
      : { hourlyLimit: "A whole number from 1 to 1000." }),
    ...(duty.trim() === "" ? { duty: "Say who is called." } : {}),
  };
}

/** Readers would see more by itself than they do now. */
export const opensMore = (before: RuleWish, wish: RuleWish): boolean =>
  wish.on &&
  (!before.on ||
    (wish.publishNew && !before.publishNew) ||
    (wish.followUpdates && !before.followUpdates) ||
    before.holdOn.some((name) => !wish.holdOn.includes(name)));

/** One line under a source's name: what it may do. */
export function ruleWords(wish: RuleWish): string {
  if (!wish.on) return "Off. Nothing goes out by itself.";
  if (wish.publishNew && wish.followUpdates) return `Publishes new stories and updates, ${perHour(wish)}`;
  if (wish.publishNew) return `Publishes new stories, ${perHour(wish)}`;
  if (wish.followUpdates) return `Follows updates of untouched stories, ${perHour(wish)}`;
  return "On, but may do nothing.";
}

const perHour = ({ hourlyLimit }: RuleWish): string => `at most ${hourlyLimit} an hour.`;

/** What switching on will do, sentence by sentence. */
export function consequencesOf(
  wish: RuleWish,
  source: { readonly name: string; readonly section: string | null },
): readonly string[] {
  const held = holds.filter(({ name }) => !wish.holdOn.includes(name));
  return [
    wish.publishNew
      ? `Every new story of ${source.name} goes to readers without anybody having read it, if no check holds it.`
      : `New stories of ${source.name} still wait for a person.`,
    wish.followUpdates
      ? "Stories nobody has touched take over each newer version; where they are live, readers see it at once."
      : "Newer versions still wait for a person.",
    `At most ${wish.hourlyLimit} publications an hour, updates counted.`,
    ...(wish.publishNew && wish.section === null && source.section === null
      ? ["No section is chosen, here or at the source: each new story will be held until you choose one."]
      : []),
    ...(held.length === 0
      ? []
      : [
          `Not held any more: ${held.map(({ label }) => label[0]?.toLowerCase() + label.slice(1)).join("; ")}.`,
        ]),
  ];
}

const didWords: Readonly<Record<AutopilotDid, string>> = {
  made: "made a draft of",
  published: "published",
  updated: "updated",
  corrected: "corrected",
  merged: "took the new version into the draft of",
  held: "held",
  on: "switched on",
  off: "switched off",
};

/** What was done, before the name of what it was done to. A story that is out stays out: only its update is held. */
export const saidOf = ({ did, url }: Pick<AutopilotAct, "did" | "url">): string =>
  did === "held" && url !== null ? "held an update to" : didWords[did];

const wentOutKinds: ReadonlySet<AutopilotDid> = new Set(["published", "updated", "corrected"]);

export const wentOut = (acts: readonly AutopilotAct[]): readonly AutopilotAct[] =>
  acts.filter((act) => wentOutKinds.has(act.did));
export const heldActs = (acts: readonly AutopilotAct[]): readonly AutopilotAct[] =>
  acts.filter((act) => act.did === "held");

/** "3 out, 1 held in 24 h"; "" where nothing happened. */
export function dayWords(acts: readonly AutopilotAct[]): string {
  const [out, held] = [wentOut(acts).length, heldActs(acts).length];
  const parts = [out === 0 ? "" : `${out} out`, held === 0 ? "" : `${held} held`].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "" : `${parts.join(", ")} in 24 h`;
}
