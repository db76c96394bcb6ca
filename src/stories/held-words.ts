/** Why something that should have gone out by itself waits for a person, in words. Pure. */

const words: Readonly<Record<string, string>> = {
  toll: "it changes a number of dead or injured",
  accused: "it changes who is accused",
  headline: "it changes what the headline says",
  "hourly-limit": "as much went out this hour as may",
  conflict: "the agency and we changed the same words",
  fault: "it could not be read through",
  "headline-missing": "there is no headline",
  "section-missing": "no section is chosen",
  "credit-missing": "a picture has no credit",
  "picture-not-ready": "a picture is not ready",
  "embargo-holds": "the agency's embargo still holds",
  "source-killed": "the agency stopped this copy",
  "source-foreign": "its source is another title’s",
  "source-newer": "the agency sent a newer version",
  "body-empty": "there is no copy",
  "dateline-without-place": "the dateline names no place",
  "byline-missing": "nobody is named as its author",
  "double-blanks": "there are double blanks in the copy",
  "caption-missing": "a picture has no caption",
  "picture-right": "a picture may not be used here",
  "right-missing": "no contract allows it here",
  "right-ends": "the right to it ends soon",
  "story-gone": "the story is not there any more",
};

/** "it changes who is accused, and no section is chosen"; follows "because". */
export const heldBecause = (codes: readonly string[]): string =>
  [...new Set(codes)].map((code) => words[code] ?? `the check “${code}” holds it`).join(", and ");
