import { fractionRules } from "./fractions.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(fractionRules, "fraction-disagrees", {
  finds: [
    "⟦One in four (30 per cent⟧) stayed away.",
    "⟦A quarter, or 35 per cent⟧, of boats leak.",
    "⟦Half of the 300 seats, or 130⟧, were sold.",
    "⟦Two-thirds of members (60%⟧) voted.",
    "⟦Nearly three out of five (75 per cent⟧) agreed.",
  ],
  passes: [
    "One in four (25 per cent) stayed away.",
    "One in three (33 per cent) stayed away.",
    "Half of the 300 seats, or 150, were sold.",
    "About a third, or 38 per cent, of boats leak.",
    "Two-thirds of members (67%) voted.",
    "“A quarter, or 35 per cent,” she said.",
    "One in four boats leaks, and 30 per cent sink.",
    "A third of the 300 seats were sold in 20 days.",
    "Half the town came. (30 per cent stayed away.)",
    "A second quarter (30 per cent better) followed.",
    "The third, 30 per cent of the way, was hard.",
    "Half an hour later, 30 per cent were gone.",
  ],
});

checkRule(fractionRules, "multiple-disagrees", {
  finds: [
    "Visits ⟦doubled from 200 to 300⟧.",
    "The fare ⟦tripled from $2 to $4⟧.",
    "Its staff was ⟦halved from 80 to 60⟧.",
    "Membership nearly ⟦doubled from 500 to 700⟧.",
    "Catches more than ⟦doubled from 400 tonnes to 700⟧ tonnes.",
    "Rents ⟦quadrupled from 300 to 900⟧ crowns.",
  ],
  passes: [
    "Visits doubled from 200 to 400.",
    "Visits almost doubled from 200 to 370.",
    "Catches more than doubled from 400 tonnes to 1,300 tonnes.",
    "Its staff was halved from 80 to 41.",
    "The fare doubled, and visits fell from 300 to 200.",
    "Visits rose from 200 to 300.",
    "“It doubled from 200 to 300,” he said.",
    "The council doubled the fine; visits fell from 20 to 10.",
    "Visits doubled from Monday to Friday.",
    "The double room fell from $300 to $200.",
    "They doubled back at the mill, from 5 to 7.",
    "Rents quadrupled from 300 to 1,200 crowns.",
  ],
});
