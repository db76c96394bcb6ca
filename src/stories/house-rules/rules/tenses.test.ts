import { checkRule } from "./rule.fixture.ts";
import { tenseRules } from "./tenses.ts";

checkRule(tenseRules, "will-for-past-day", {
  finds: [
    "Talks ⟦will open Nov. 20⟧ in Lindvik.",
    "The ferry ⟦will be back in service on Nov. 22⟧.",
    "The choir ⟦is to sing in the mill on Nov. 21⟧.",
    "The county ⟦will meet the crews on Monday, Nov. 23⟧, and then decide.",
    "The fair ⟦will open on June 3, 2025⟧, in the old mill.",
  ],
  passes: [
    "Talks will open Nov. 27 in Lindvik.",
    "Talks opened Nov. 20 in Lindvik.",
    "The law of Nov. 20 will take effect soon.",
    "The county will look at the storm of Nov. 20.",
    "It will be two weeks since Nov. 10.",
    "“Talks will open Nov. 20,” she had said.",
    "Crews will repair what broke on Nov. 20.",
    "The ramp, closed on Nov. 20, will reopen.",
    "The fair will open on May 3.",
    "The panel will review the Nov. 20 crash.",
    "It will be closed from Nov. 20 on.",
    "The ramp will have been closed since Nov. 2.",
    "On Nov. 20 they said it will hold.",
    "Date: 2026-11-20\n\nTalks will open Nov. 20 in Lindvik.",
  ],
});

checkRule(tenseRules, "past-tense-for-coming-day", {
  finds: [
    "Council ⟦met on Nov. 27⟧ in the hall.",
    "The fair ⟦opened in the old mill on Dec. 2⟧.",
    "A truck ⟦crashed into the ramp on Nov. 30⟧.",
    "The hearing ⟦took place on Dec. 1⟧.",
    "The two ⟦signed the lease on Jan. 3, 2027⟧, in Aust.",
  ],
  passes: [
    "Council met on Nov. 20 in the hall.",
    "Council will meet on Nov. 27 in the hall.",
    "Council approved a fair for Nov. 27.",
    "The meeting was postponed until Nov. 27.",
    "They agreed to meet on Nov. 27.",
    "He announced he would resign on Dec. 1.",
    "The lease, signed in spring, ends on Dec. 1.",
    "“It opened on Dec. 2,” he said.",
    "The ramp closed on March 3.",
    "The deadline passed by the council is Nov. 30.",
    "Tickets for the fair on Dec. 2 sold out.",
    "The county announced a start date of Nov. 30.",
    "Council met on Tuesday, Nov. 24.",
  ],
});

checkRule(tenseRules, "year-missing", {
  finds: [
    "The mill opened on ⟦Dec. 20⟧.",
    "Council met on ⟦Dec. 28⟧ about the ramp.",
    "A truck crashed into the ramp on ⟦Jan. 3⟧.",
    "The club won the cup on ⟦Dec. 30⟧.",
    "The ferry sank on ⟦22 December⟧ in the harbour.",
  ],
  passes: [
    "The mill opened on Dec. 20, 2025.",
    "The mill will open on Dec. 20.",
    "The mill opened on Nov. 20.",
    "The mill opened on Dec. 2.",
    "The mill opened on March 3.",
    "The fair is planned for Dec. 20.",
    "“It opened on Dec. 20,” he said.",
    "Council voted to close the mill until Dec. 20.",
    "The lease ends Dec. 20.",
    "He was born on Dec. 20.",
    "Date: 2026-03-01\n\nThe mill opened on Dec. 20.",
  ],
});
