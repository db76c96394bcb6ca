import assert from "node:assert/strict";
import test from "node:test";
import type { Message } from "../platform/index.ts";
import { confirmationMessage, signInMessage, welcomeMessage } from "./letters.ts";
import { valley } from "./mailroom.fixture.ts";

const letterAt = (postalAddress: string) => ({
  titleId: "valley",
  slug: "seven",
  name: "Seven",
  wording: "Each day at seven.",
  wordingVersion: 1,
  postalAddress,
});
const subscription = { id: "s", mail: "ida@example.org" };
const links = { confirm: "http://valley.example/c", leave: "http://valley.example/l" };

const lettersAt = (postalAddress: string): readonly Message[] => [
  confirmationMessage(valley, letterAt(postalAddress), subscription, links),
  welcomeMessage(valley, letterAt(postalAddress), subscription, links),
];
const signIn = signInMessage(valley, { name: "Nora", mail: "nora@valley.example" }, links.leave, "h");

/** Paragraphs of the HTML part as a reader sees them. */
const shownParagraphs = (message: Message): readonly string[] =>
  [...(message.html ?? "").matchAll(/<p [^>]*>(.*?)<\/p>/gs)].map((found) =>
    (found[1] ?? "").replaceAll(/<[^>]*>/g, ""),
  );

test("names the paper once in the foot, whether the postal address begins with it or not", () => {
  for (const address of ["The Valley, 1 Mill Street", "1 Mill Street", ""]) {
    for (const message of lettersAt(address)) {
      for (const foot of [message.text.trim().split("\n").at(-1), shownParagraphs(message).at(-1)]) {
        assert.equal(foot?.split("The Valley").length, 2, foot);
        assert.ok(foot?.includes(address) && !/, ?\./.test(foot), foot);
      }
    }
  }
});

test("begins every paragraph with a capital, in text and HTML", () => {
  for (const message of [...lettersAt("1 Mill Street"), signIn]) {
    const plain = message.text.split("\n\n").filter((part) => !part.startsWith("http"));
    for (const part of [...plain, ...shownParagraphs(message)]) assert.match(part.trim(), /^[\p{Lu}\d]/u);
  }
});
