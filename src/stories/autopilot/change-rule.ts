import { recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import { manySources } from "../../wire/index.ts";
import { insertAct } from "./flights-store.ts";
import { lockRule, putRule, switchOff, type Rule } from "./rules-store.ts";

export type ChangeRuleOutcome =
  | { readonly kind: "changed"; readonly rule: Rule }
  | { readonly kind: "source-unknown" }
  | { readonly kind: "section-unknown" };

/** Sets what a source may do by itself in a title; switching on or off is written down with who. */
export async function changeRule(
  tx: Tx,
  act: {
    readonly title: Title;
    readonly by: string;
    readonly rule: Omit<Rule, "changedAt" | "changedBy" | "titleId">;
  },
  bell: EventBell,
): Promise<ChangeRuleOutcome> {
  const { title, by } = act;
  const { sourceId, sectionSlug, isOn } = act.rule;
  const source = (await manySources(tx)).find((each) => each.id === sourceId);
  if (source === undefined || (source.titleId !== null && source.titleId !== title.id)) {
    return { kind: "source-unknown" };
  }
  if (sectionSlug !== null && !title.sections.some((section) => section.slug === sectionSlug)) {
    return { kind: "section-unknown" };
  }
  const before = await lockRule(tx, sourceId, title.id);
  const rule: Rule = { ...act.rule, titleId: title.id, changedAt: await tx.now(), changedBy: by };
  await putRule(tx, rule);
  if ((before?.isOn ?? false) !== isOn) {
    await insertAct(tx, { titleId: title.id, sourceId, did: isOn ? "on" : "off", by });
  }
  await recordEvent(
    tx,
    {
      name: "autopilot.changed",
      titleId: title.id,
      subject: sourceId,
      actor: by,
      facts: { on: isOn },
    },
    bell,
  );
  return { kind: "changed", rule };
}

/** Switches off at once; what is being published this very moment may still go out. */
export async function stopAutopilot(
  tx: Tx,
  act: { readonly sourceId: string | null; readonly titleIds: readonly string[] | null; readonly by: string },
  bell: EventBell,
): Promise<readonly Rule[]> {
  const stopped = await switchOff(tx, act, await tx.now(), act.by);
  for (const { sourceId, titleId } of stopped) {
    await insertAct(tx, { titleId, sourceId, did: "off", by: act.by });
    await recordEvent(
      tx,
      { name: "autopilot.changed", titleId, subject: sourceId, actor: act.by, facts: { on: false } },
      bell,
    );
  }
  return stopped;
}
