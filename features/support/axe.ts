import axe from "axe-core";
import type { Page } from "playwright-core";
import type { Scheme } from "./browser.ts";

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

const told = ({ id, impact, help, nodes }: Violation): string => {
  const [first] = nodes;
  const where = `${JSON.stringify(first?.target[0] ?? "")} ${first?.html.slice(0, 160) ?? ""}`;
  return `${impact ?? ""} ${id} (${nodes.length}): ${help}: ${where}`;
};

const isGrave = ({ impact }: Violation): boolean => impact === "serious" || impact === "critical";

/** Evaluated past the page's own policy, so that the policy stays as readers get it. */
async function findViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate<Violation[]>("axe.run(document).then((found) => found.violations)");
}

/** Looks at pages as they stand and gathers what axe finds, so that one look tells of all pages. */
export interface AxeLook {
  /** In light and in dark, as the person's system asks for it. */
  at(page: Page, what: string): Promise<void>;
  /** Serious and critical findings, each once, with every place it was found at. */
  grave(): readonly string[];
  lesser(): readonly string[];
}

export function makeAxeLook(): AxeLook {
  const found = new Map<string, { violation: Violation; places: string[] }>();
  const list = (wanted: (violation: Violation) => boolean): readonly string[] =>
    [...found.values()].flatMap(({ violation, places }) =>
      wanted(violation) ? [`${told(violation)} [${places.join("; ")}]`] : [],
    );
  return {
    async at(page, what) {
      for (const scheme of ["light", "dark"] satisfies Scheme[]) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        for (const violation of await findViolations(page)) {
          // Made-up ids differ from one opening of a page to the next.
          const key = told(violation).replaceAll(/react-aria[\w-]+/g, "");
          const known = found.get(key) ?? { violation, places: [] };
          known.places.push(`${what}, ${scheme}`);
          found.set(key, known);
        }
      }
    },
    grave: () => list(isGrave),
    lesser: () => list((violation) => !isGrave(violation)),
  };
}
