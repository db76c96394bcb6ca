import assert from "node:assert/strict";
import type { PublishAnswer, StoryAnswer } from "../../src/stories/stories-contract.ts";
import { plainContent } from "./content.ts";
import { draftStory, type DeskAnswer, type DeskClient } from "./desk-client.ts";
import type { Head } from "./heads.ts";
import { makeJournal } from "./journal.ts";

/** Editors who publish, change, withdraw and publish again, each act with a key of its own. */
export interface Publishers {
  /** Goes on where each story stopped, until all is done or `isOver` says stop. */
  work(editors: number, isOver: () => boolean): Promise<void>;
  acknowledged(): number;
  /** I1: what was answered took effect once, what was not at most once. */
  check(heads: readonly Head[]): void;
  /** The same key again: the answer that is due, whether the first one took effect or not. */
  retryUnknown(): Promise<number>;
  /** An acknowledged act, again with its key: the answer that was heard. */
  repeat(at: number): Promise<void>;
}

type Act = "publish" | "save" | "withdraw";

/**
 * Each story goes this way; a step's key names the story and its number. Every other one ends
 * withdrawn, so that what was taken back is looked for, too.
 */
const STEPS: readonly Act[] = ["publish", "save", "publish", "withdraw", "publish", "withdraw", "publish"];

interface Plan {
  readonly storyId: string;
  /** How many of the steps it goes. */
  readonly steps: number;
  readonly headline: string;
  done: number;
}

const TITLE = "courier";

const keyOf = (plan: Plan, step: number): string => `${plan.storyId}-step-${step}`;
const countOf = (act: Act, steps: number): number =>
  STEPS.slice(0, steps).filter((each) => each === act).length;
const contentAt = (plan: Plan, saves: number) =>
  plainContent({
    headline: saves === 0 ? plan.headline : `${plan.headline}, told again`,
    paragraphs: ["The counting went on while the lights went out."],
  });

type Answer = PublishAnswer | { kind: string };

async function send(desk: DeskClient, plan: Plan, step: number): Promise<DeskAnswer<Answer>> {
  const path = (act: Act | "draft"): string => `/api/stories/${plan.storyId}/${act}?title=${TITLE}`;
  const more = { idempotencyKey: keyOf(plan, step) };
  // The draft was saved once before the first step, and rises with each step that saves or withdraws.
  const draftVersion = 2 + countOf("save", step) + countOf("withdraw", step);
  switch (STEPS[step]) {
    case "withdraw":
      return desk.ask("POST", path("withdraw"), { reason: "Counted wrongly" }, more);
    case "save": {
      const content = contentAt(plan, countOf("save", step + 1));
      const saved = await desk.ask<Answer>("PUT", path("draft"), { baseVersion: draftVersion, content });
      return saved.status === 409 ? savedBefore(desk, plan, draftVersion + 1, content.headline) : saved;
    }
    default:
      return desk.ask("POST", path("publish"), { draftVersion, overrule: [], updated: false }, more);
  }
}

/** A save carries no key: that it took effect is seen in the draft. */
async function savedBefore(
  desk: DeskClient,
  plan: Plan,
  version: number,
  headline: string,
): Promise<DeskAnswer<Answer>> {
  const path = `/api/stories/${plan.storyId}?title=${TITLE}`;
  const { draft } = await desk.expect<StoryAnswer>(200, "GET", path);
  assert.equal(draft.version, version, "the draft was saved once");
  assert.equal(draft.content.headline, headline, "the draft is what was saved");
  return { status: 200, json: { kind: "saved" } };
}

function checkAnswer(plan: Plan, step: number, answer: Answer): void {
  const act = STEPS[step];
  const where = `${keyOf(plan, step)} (${act})`;
  const due = { publish: "published", save: "saved", withdraw: "withdrawn" }[act ?? "save"];
  assert.equal(answer.kind, due, `${where}: ${JSON.stringify(answer)}`);
  if (!("version" in answer) || act !== "publish") return;
  assert.equal(answer.version, countOf("publish", step + 1), `${where} made one version`);
}

/** What a head must be after so many steps. */
function headAfter(steps: number): Pick<Head, "status" | "releasedVersion"> {
  const acts = STEPS.slice(0, steps).filter((act) => act !== "save");
  const last = acts.at(-1);
  const status = last === undefined ? "drafting" : last === "publish" ? "live" : "withdrawn";
  return { status, releasedVersion: countOf("publish", steps) };
}

export async function makePublishers(desk: DeskClient, mark: string, count: number): Promise<Publishers> {
  const journal = makeJournal<Answer>();
  const plans: Plan[] = [];
  for (let number = 1; number <= count; number += 1) {
    const headline = `${mark} counted the bridges, part ${number}`;
    const steps = number % 2 === 0 ? STEPS.length : STEPS.length - 1;
    const plan = { storyId: "", steps, headline, done: 0 };
    const wish = { title: TITLE, slugline: `${mark}-${number}`, section: "local" };
    const storyId = await draftStory(desk, { ...wish, content: contentAt(plan, 0) });
    plans.push({ ...plan, storyId });
  }
  let heardOk = 0;
  const takeStep = async (plan: Plan): Promise<boolean> => {
    const step = plan.done;
    const heard = await journal.write(keyOf(plan, step), () => send(desk, plan, step));
    assert.notEqual(heard.kind, "fail", `${keyOf(plan, step)} is not refused: ${JSON.stringify(heard)}`);
    if (heard.kind !== "ok") return false;
    checkAnswer(plan, step, heard.answer);
    plan.done += 1;
    heardOk += 1;
    return true;
  };
  const inDoubt = (plan: Plan): boolean => journal.unknown().includes(keyOf(plan, plan.done));
  return {
    acknowledged: () => heardOk,
    async work(editors, isOver) {
      const open = plans.filter((plan) => plan.done < plan.steps);
      const edit = async (): Promise<void> => {
        for (let plan = open.shift(); plan !== undefined; plan = open.shift()) {
          while (plan.done < plan.steps) if (isOver() || !(await takeStep(plan))) return;
        }
      };
      await Promise.all(Array.from({ length: editors }, edit));
    },
    check(heads) {
      for (const plan of plans) {
        const found = heads.find((head) => head.storyId === plan.storyId);
        const { status, releasedVersion } = found ?? {};
        const allowed = [headAfter(plan.done), ...(inDoubt(plan) ? [headAfter(plan.done + 1)] : [])];
        const fits = allowed.some(
          (each) => each.status === status && each.releasedVersion === releasedVersion,
        );
        assert.ok(
          fits,
          `after ${plan.done} steps ${plan.storyId} is ${status} ${releasedVersion}, not ${JSON.stringify(allowed)}`,
        );
      }
    },
    async retryUnknown() {
      const doubtful = plans.filter(inDoubt);
      for (const plan of doubtful) {
        assert.ok(await takeStep(plan), `${keyOf(plan, plan.done)} is answered when sent again`);
      }
      return doubtful.length;
    },
    async repeat(at) {
      const done = plans.flatMap((plan) =>
        STEPS.flatMap((act, step) => (act !== "save" && step < plan.done ? [{ plan, step }] : [])),
      );
      const chosen = done[Math.floor(at * done.length)];
      if (chosen === undefined) return;
      const heard = journal.answersTo(keyOf(chosen.plan, chosen.step))[0];
      // Twice at once, as an impatient browser does.
      const again = await Promise.all([1, 2].map(() => send(desk, chosen.plan, chosen.step)));
      for (const { json } of again) {
        assert.deepEqual(json, heard, `${keyOf(chosen.plan, chosen.step)} gives the answer it gave`);
      }
    },
  };
}
