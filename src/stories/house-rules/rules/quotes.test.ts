import { quoteRules } from "./quotes.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(quoteRules, "quotes-unbalanced", {
  finds: [
    "⟦“⟧It held, said Vale.",
    'It held,⟦"⟧ said Vale.',
    '⟦"⟧It held, said the warden, and stood.',
    "She called it ⟦“⟧a gift and went.\n\nNobody else spoke.",
    "It stood⟦”⟧ for years.",
    "⟦“⟧We saw it, she said. “It will hold.”",
    "«Il tient», dit-elle, ⟦«⟧et il tiendra.",
  ],
  passes: [
    "“It held,” said Vale.",
    '"It held," said Vale, "and stood."',
    "“It held.\n\n“It will hold again,” said Vale.",
    'The gauge rose 11" overnight.',
    "He is 6'2\" tall.",
    "The crew's boat is the warden's.",
    "'Twas the night of the fair.",
    '"It sank by 3%", she said.',
    "\"They cried, 'It sank' \", he said.",
    "„Es hielt“, sagte sie.",
    '("It held," she said.)',
    "He wrote “ramp” and “beam” on the wall.",
  ],
});

checkRule(quoteRules, "stop-at-closing-quote", {
  style: { stopsAtClosingQuote: "inside" },
  finds: [
    "He called it a “gift⟦”.⟧",
    "“It held⟦”,⟧ said Vale.",
    'She wrote "ramp⟦",⟧ then "beam⟦".⟧',
    "A “beam⟦”,⟧ a “post” and a nail were found.",
    "They sang “The Mill⟦”.⟧ It rained.",
  ],
  passes: [
    "He called it a “gift.”",
    "“It held,” said Vale.",
    "Was it a “gift”?",
    "It was a “gift”; he kept it.",
    "The “gift” was kept.",
    'The gauge rose 11".',
    "“Did it hold?” asked Vale.",
    "A “gift”.5 is odd.",
    "She wrote “ramp” (and “beam”)",
    "The crew's. The warden's, too.",
  ],
});

checkRule(quoteRules, "stop-at-closing-quote", {
  style: { stopsAtClosingQuote: "outside" },
  finds: [
    "He called it a “gift⟦.”⟧",
    "“It held⟦,”⟧ said Vale.",
    "A “beam⟦,”⟧ a “post” and a nail.",
    'She wrote "ramp⟦."⟧',
    "They sang “The Mill⟦.”⟧ It rained.",
  ],
  passes: [
    "He called it a “gift”.",
    "“It held”, said Vale.",
    "“Did it hold?” asked Vale.",
    "“Stop!” cried Vale.",
    "The “gift” was kept.",
    "It was a “gift”; he kept it.",
    "A “beam”, a “post” and a nail.",
    "They sang “The Mill”. It rained.",
    "The ramp, closed. The mill.",
    "“Open”",
  ],
});
