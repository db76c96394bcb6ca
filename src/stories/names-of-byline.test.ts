import assert from "node:assert/strict";
import test from "node:test";
import { joinNames, namesOfByline } from "./names-of-byline.ts";

const TWO = ["Ada Finch", "Bo Reed"];

test("reads the people of a byline", () => {
  assert.deepEqual(namesOfByline("Dana Whitcomb and Jonah Reyes, Courier staff", "en-CA"), [
    "Dana Whitcomb",
    "Jonah Reyes",
  ]);
  assert.deepEqual(namesOfByline("By Ida van der Berg", "en"), ["Ida van der Berg"]);
  assert.deepEqual(namesOfByline("Ada Finch and Frances d'Emilio", "en"), ["Ada Finch", "Frances d'Emilio"]);
  assert.deepEqual(namesOfByline("Finch, A. B., Reed, C.", "en"), ["A. B. Finch", "C. Reed"]);
  assert.deepEqual(namesOfByline("Staff", "en"), []);
});

test("tells two people in every language that joins them", () => {
  for (const [language, byline] of [
    ["en", "By Ada Finch and Bo Reed"],
    ["de", "Von Ada Finch und Bo Reed"],
    ["de-AT", "Von Ada Finch mit Bo Reed"],
    ["fr", "Par Ada Finch et Bo Reed"],
    ["fr", "Ada Finch avec Bo Reed"],
    ["es", "Por Ada Finch y Bo Reed"],
    ["es", "Ada Finch e Bo Reed"],
    ["it", "Di Ada Finch e Bo Reed"],
    ["nl", "Door Ada Finch en Bo Reed"],
    ["nb-NO", "Av Ada Finch og Bo Reed"],
    ["da", "Af Ada Finch og Bo Reed"],
    ["sv", "Av Ada Finch och Bo Reed"],
    ["pt-BR", "Por Ada Finch e Bo Reed"],
    ["pl", "Ada Finch i Bo Reed"],
    ["fi", "Ada Finch ja Bo Reed"],
    ["", "Ada Finch und Bo Reed"],
    ["", "Por Ada Finch e Bo Reed"],
    ["en", "Ada Finch/Bo Reed"],
    ["en", "Ada Finch & Bo Reed"],
  ] as const) {
    assert.deepEqual(namesOfByline(byline, language), TWO, `${language}: ${byline}`);
  }
});

test("tells people in a line of capitals, and reads no initial as a word", () => {
  assert.deepEqual(namesOfByline("VON ADA FINCH UND BO REED", "de"), ["ADA FINCH", "BO REED"]);
  assert.deepEqual(namesOfByline("ADA E FINCH", "it"), ["ADA E FINCH"]);
});

test("never cuts a name where the word may be part of it", () => {
  for (const [language, byline] of [
    ["es", "Ada Ortega y Finch"],
    ["pt", "Ada Costa e Silva"],
    ["ca", "Ada Puig i Finch"],
    ["de", "Ada von und zu Finch"],
    ["es", "Ada en Madrid"],
    ["en", "Ada Y Finch"],
    ["en", "Ada i Finch"],
  ] as const) {
    assert.deepEqual(namesOfByline(byline, language), [byline], `${language}: ${byline}`);
  }
});

test("joins names as the language does", () => {
  assert.equal(joinNames(["Ada Finch", "Bo Reed", "Cy Marr"], "de-CH"), "Ada Finch, Bo Reed und Cy Marr");
  assert.equal(joinNames(TWO, "it"), "Ada Finch e Bo Reed");
  assert.equal(joinNames(TWO, ""), "Ada Finch and Bo Reed");
  assert.deepEqual([joinNames(["Ada Finch"], "de"), joinNames([], "de")], ["Ada Finch", ""]);
});
