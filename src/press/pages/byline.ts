import type { Author } from "../../stories/index.ts";
import { markup, nothing, type Markup } from "./markup.ts";

interface Signed {
  readonly kind: string;
  readonly byline: string;
  readonly agencyCredit: string;
}

/**
 * The byline in plain words:
 * - agency copy: the agency is the byline;
 * - own copy: By and the names; with an agency's help the agency stands after them;
 * - neither: nothing.
 */
export function bylineText({ kind, byline, agencyCredit }: Signed): string {
  if (kind === "agency" && agencyCredit !== "") return agencyCredit;
  if (byline !== "") return `By ${byline}${agencyCredit === "" ? "" : `, with ${agencyCredit}`}`;
  return agencyCredit;
}

/** The names with a link to the page of each that has one; the rest of the line as it is. */
function namesMarkup(byline: string, authors: readonly Author[]): Markup {
  const pieces: Markup[] = [];
  let rest = byline;
  for (const author of authors) {
    const at = rest.indexOf(author.name);
    if (at === -1) continue;
    pieces.push(
      markup`${rest.slice(0, at)}<a rel="author" href="/authors/${author.slug}">${author.name}</a>`,
    );
    rest = rest.slice(at + author.name.length);
  }
  return markup`${pieces}${rest}`;
}

export function bylineMarkup(story: Signed & { readonly authors: readonly Author[] }): Markup {
  const { kind, byline, agencyCredit, authors } = story;
  const names = byline === "" ? nothing : markup`<b>${namesMarkup(byline, authors)}</b>`;
  if (agencyCredit !== "" && (kind === "agency" || byline === "")) {
    return markup`<p class="byline"><b>${agencyCredit}</b><span class="role">agency report${byline === "" ? nothing : markup` by ${names}`}</span></p>`;
  }
  if (byline === "") return nothing;
  return markup`<p class="byline">By ${names}${agencyCredit === "" ? nothing : markup`<span class="role">with ${agencyCredit}</span>`}</p>`;
}
