import { icon } from "./icon.ts";
import { markup, nothing, type Markup } from "./markup.ts";
import { signUpFields, type Frame, type NewsletterOffer } from "./views.ts";

/** The sign-up form: one plain POST to /newsletters/, no script. */

export interface SignUpMistake {
  readonly mail: string;
  readonly message: string;
}

interface FormPlace {
  readonly level: 2 | 3;
  /** Path of the page that the form stands on; kept with the consent. */
  readonly page: string;
  readonly mistake: SignUpMistake | null;
}

export function signUpForm(offer: NewsletterOffer, place: FormPlace): Markup {
  const { mistake } = place;
  const field = `mail-${offer.slug}`;
  const name = markup`<h2 id="letter-${offer.slug}">${offer.name}</h2>`;
  const low = markup`<h3 id="letter-${offer.slug}">${offer.name}</h3>`;
  const wrong =
    mistake === null
      ? nothing
      : markup` aria-invalid="true" aria-describedby="${field}-wrong" value="${mistake.mail}"`;
  return markup`<section class="letter" aria-labelledby="letter-${offer.slug}"><div class="letter-say">${place.level === 2 ? name : low}<p>${offer.wording}</p></div>
<form method="post" action="/newsletters/" novalidate><input type="hidden" name="${signUpFields.newsletter}" value="${offer.slug}"><input type="hidden" name="${signUpFields.page}" value="${place.page}">
<label for="${field}">Your e-mail</label><div class="field-row"><input id="${field}" type="email" name="${signUpFields.mail}" autocomplete="email" required${wrong}><button class="button" type="submit">Sign up</button></div>
${mistake === null ? nothing : markup`<p class="wrong" id="${field}-wrong">${icon("warning")}<span>${mistake.message}</span></p>`}<p class="fine">We send one confirmation e-mail first. Leave with one click. We never pass your address on.</p></form></section>`;
}

/** The first newsletter below the copy of a story. */
export function signUpBox(frame: Frame, page: string): Markup {
  const offer = frame.newsletters[0];
  return offer === undefined ? nothing : signUpForm(offer, { level: 2, page, mistake: null });
}
