import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { AP_SUBJECTS, AP_SUPPLEMENTAL, CP_INDEX } from "./agency-codes.ts";
import { MEDIA_TOPIC_NAMES } from "./media-topic-names.ts";
import { mediaTopicOf, tableOf, withMediaTopics } from "./media-topics.ts";
import { RETIRED_TOPICS, SUBJECT_CODES } from "./subject-codes.ts";

const TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
const SUBJECTS = "http://cv.iptc.org/newscodes/subjectcode/";
const SOURCE = join(import.meta.dirname, "../../../../../shared/data/mediatopics/cptall-x-all.json");
const skip = existsSync(SOURCE) ? false : "the sample data are not here";

const codeOf = (subject: { uri?: string; literal?: string; rel?: string }): string | undefined =>
  mediaTopicOf(subject)?.uri.slice(TOPICS.length);

describe("Media Topics", () => {
  it("are found for IPTC subject codes, by the ancestor where the code has none of its own", () => {
    assert.equal(codeOf({ uri: `${SUBJECTS}15054000` }), "20001065");
    assert.equal(codeOf({ uri: `${SUBJECTS}01011007` }), "20000018");
    assert.equal(codeOf({ literal: "subj:4015000" }), codeOf({ uri: `${SUBJECTS}04015000` }));
    assert.equal(codeOf({ literal: "04000000" }), "04000000");
    assert.equal(codeOf({ uri: `${SUBJECTS}99999999` }), undefined);
    assert.equal(codeOf({ literal: "subj:01" }), undefined);
  });

  it("are found for the codes of agencies", () => {
    assert.equal(codeOf({ uri: "http://cv.ap.org/id/cc7a76087e4e10048482df092526b43e" }), "07000000");
    assert.equal(codeOf({ literal: "ap-category:p" }), "11000000");
    assert.equal(codeOf({ literal: "F", rel: "category" }), "04000000");
    assert.equal(codeOf({ literal: "anpa-category:s" }), "15000000");
    assert.equal(codeOf({ uri: "http://cvx.iptc.org/anpa1312-category/f" }), "04000000");
    assert.equal(codeOf({ literal: "N2:DIV" }), codeOf({ uri: `${SUBJECTS}04016015` }));
    assert.equal(codeOf({ literal: "cp-index:Human Interest" }), "08000000");
    assert.equal(codeOf({ literal: "subject_custom:20000565" }), "20000565");
    assert.equal(codeOf({ literal: "sttsubj:15031000" }), "20000965");
  });

  it("are not guessed for places, kinds of copy and letters that agencies use differently", () => {
    for (const literal of [
      "anpa-category:a",
      "anpa-category:i",
      "anpa-category:t",
      "x:15000000",
      "a:b:c",
      "",
    ])
      assert.equal(codeOf({ literal }), undefined, literal);
  });

  it("lead on from retired ones to those in use", () => {
    assert.equal(codeOf({ uri: `${TOPICS}20000064` }), "20000105");
  });

  it("stand after the agency's own, each once, with English names", () => {
    const own = [{ literal: "anpa-category:s" }, { uri: `${SUBJECTS}15000000`, name: "Sport" }];
    assert.deepEqual(withMediaTopics(own), [...own, { uri: `${TOPICS}15000000`, name: "sport" }]);
    assert.deepEqual(withMediaTopics([{ uri: `${TOPICS}20000337` }, { literal: "subj:04015000" }])[0], {
      uri: `${TOPICS}20000337`,
      name: "transport",
    });
    const kept = [{ uri: `${TOPICS}20000337`, name: "Verkehr" }];
    assert.deepEqual(withMediaTopics(kept), kept);
  });

  it("are looked up once a subject, however many there are", () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({ literal: `subj:04${index % 1000}000` }));
    assert.ok(withMediaTopics(many).length > many.length);
  });

  it("exist for every code that a table leads to", () => {
    const names = tableOf(MEDIA_TOPIC_NAMES);
    const retired = tableOf(RETIRED_TOPICS);
    for (const table of [SUBJECT_CODES, RETIRED_TOPICS, AP_SUBJECTS, AP_SUPPLEMENTAL, CP_INDEX]) {
      for (const topic of tableOf(table).values()) {
        assert.ok(names.has(topic), topic);
        assert.ok(!retired.has(topic), topic);
      }
    }
  });
});

interface RawConcept {
  readonly qcode: string;
  readonly retired?: string;
  readonly prefLabel: Readonly<Record<string, string>>;
  readonly exactMatch?: readonly string[];
}

describe("the tables of Media Topics", { skip }, () => {
  const concepts =
    skip === false
      ? (JSON.parse(readFileSync(SOURCE, "utf8")) as { conceptSet: readonly RawConcept[] }).conceptSet
      : [];

  it("hold every topic of the release under its English name", () => {
    const names = tableOf(MEDIA_TOPIC_NAMES);
    assert.equal(names.size, concepts.length);
    for (const concept of concepts)
      assert.equal(names.get(concept.qcode.slice(7)), concept.prefLabel["en-GB"]?.trim());
  });

  it("lead from each subject code to one of its exact matches that is in use", () => {
    const topics = tableOf(SUBJECT_CODES);
    const matches = new Map<string, string[]>();
    for (const concept of concepts.filter((each) => each.retired === undefined)) {
      for (const uri of concept.exactMatch?.filter((each) => each.startsWith(SUBJECTS)) ?? []) {
        const code = uri.slice(SUBJECTS.length);
        matches.set(code, [...(matches.get(code) ?? []), concept.qcode.slice(7)]);
      }
    }
    for (const [code, possible] of matches) assert.ok(possible.includes(topics.get(code) ?? ""), code);
  });
});
