import type { WireCondition } from "../filters/condition-contract.ts";
import { meets, type JudgedItem } from "../filters/condition.ts";
import type { RoutedBy, RoutingActs } from "./routing-contract.ts";

/** What rules make of an item that has come, decided from what stands. Pure. */

export interface AskedRule {
  readonly id: string;
  readonly name: string;
  readonly condition: WireCondition;
  readonly acts: RoutingActs;
}

export interface Route {
  readonly aside: boolean;
  readonly section: string | null;
  readonly urgency: number | null;
  readonly mayPublish: boolean;
  /** Rules that call the desk. */
  readonly alerts: readonly string[];
  readonly by: readonly RoutedBy[];
}

const NOWHERE: Route = {
  aside: false,
  section: null,
  urgency: null,
  mayPublish: false,
  alerts: [],
  by: [],
};

/** What each act is called where the desk shows what a rule did. */
function newIn(route: Route, acts: RoutingActs, isNew: boolean): readonly string[] {
  return [
    ...(acts.aside && isNew && !route.aside ? ["set it aside"] : []),
    ...(acts.section !== null && route.section === null ? [`marked it for ${acts.section}`] : []),
    ...(acts.urgency !== null && route.urgency === null ? [`gave it urgency ${acts.urgency}`] : []),
    ...(acts.alert ? ["called the desk"] : []),
    ...(acts.mayPublish && !route.mayPublish ? ["let the autopilot publish it"] : []),
  ];
}

/**
 * Rules are asked in order, and of two that say different things of the same the first counts. Only
 * new copy is set aside: what somebody brought back, or an order to stop or correct, stays in sight.
 */
export function decideRoute(rules: readonly AskedRule[], item: JudgedItem, isNew: boolean): Route {
  return rules.reduce((route: Route, rule): Route => {
    if (!meets(rule.condition, item)) return route;
    const did = newIn(route, rule.acts, isNew);
    return {
      aside: route.aside || (rule.acts.aside && isNew),
      section: route.section ?? rule.acts.section,
      urgency: route.urgency ?? rule.acts.urgency,
      mayPublish: route.mayPublish || rule.acts.mayPublish,
      alerts: rule.acts.alert ? [...route.alerts, rule.id] : route.alerts,
      by: did.length === 0 ? route.by : [...route.by, { ruleId: rule.id, rule: rule.name, did: [...did] }],
    };
  }, NOWHERE);
}
