import { numberRules } from "./numbers.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(numberRules, "percent-change", {
  finds: [
    "Traffic rose ⟦50 per cent⟧ from 200 to 280 cars a day.",
    "Membership fell ⟦10%⟧ from 400 to 320.",
    "The fare went up from $4 to $5, a rise of ⟦20 per cent⟧.",
    "Catches dropped from 1,200 tonnes to 900 tonnes, or ⟦40 percent⟧.",
    "Visits grew by ⟦five per cent⟧, from 3,000 to 3,600.",
  ],
  passes: [
    "Traffic rose 40 per cent from 200 to 280 cars a day.",
    "Membership fell 20% from 400 to 320.",
    "Trade grew 27 per cent from 2009 to 2014.",
    "The fare went up from $4 to $5, a rise of 25 per cent.",
    "About 40 per cent were lost, from 100 to 63.",
    "“It rose 50 per cent from 200 to 280,” said the warden.",
    "Ten per cent of boats sail between 5 and 9.",
    "Sales rose 3 per cent, and staff 2 per cent, from 100 to 150.",
    "A tax of 5 per cent was added.",
    "Catches dropped from 1,200 tonnes to 900 tonnes.",
    "It fell a third, 33 per cent, from 300 to 200.",
    "The share rose to 40 per cent.",
  ],
});

checkRule(numberRules, "percent-for-points", {
  finds: [
    "Unemployment rose ⟦2 per cent⟧, from 4 per cent to 6 per cent.",
    "The rate fell from 12% to 9%, down ⟦3%⟧.",
    "Turnout climbed ⟦five per cent⟧, from 50 per cent to 55 per cent.",
    "The levy was cut from 3 percent to 2 percent, a drop of ⟦1 percent⟧.",
    "Interest is up ⟦0.5 per cent⟧, from 2 per cent to 2.5 per cent.",
  ],
  passes: [
    "Unemployment rose two percentage points, from 4 per cent to 6 per cent.",
    "Unemployment rose 50 per cent, from 4 per cent to 6 per cent.",
    "The rate fell from 12% to 9%.",
    "From 4 per cent to 6 per cent of boats leak, and 2 per cent sink.",
    "Turnout climbed from 50 per cent to 55 per cent.",
    "“Up 2 per cent, from 4 per cent to 6 per cent,” she said.",
    "Wages rose 2 per cent and prices 4 per cent.",
    "A rise of 2 per cent took the fare from $50 to $51.",
    "The share is 4 per cent here and 6 per cent there.",
    "Rents rose 6 per cent, from 4 per cent the year before.",
    "It rose from 4 to 6 per cent.",
    "The bank raised its rate half a point, from 2 per cent to 2.5 per cent.",
  ],
});

checkRule(numberRules, "range-reversed", {
  finds: [
    "Between ⟦40 and 20⟧ boats leave each day.",
    "Tickets cost between ⟦$30 and $15⟧.",
    "Winds between ⟦ninety and sixty⟧ knots are forecast.",
    "It takes between ⟦10 and 5⟧ years.",
    "Between ⟦30 per cent and 20 per cent⟧ stayed away.",
  ],
  passes: [
    "Between 20 and 40 boats leave each day.",
    "Tickets cost between $15 and $30.",
    "Between 2010 and 1990 lie twenty years.",
    "Between 5 and 3 million people are no range of ours.",
    "A goal between the posts 40 and 20 yards off stood.",
    "It fell from 40 to 20.",
    "“Between 40 and 20,” he said.",
    "The score is 40 and 20.",
    "Between $900 and 2 million was asked.",
    "She stood between 40 sheep and 20 goats.",
    "Between 1 and 2 p.m. it rained.",
    "Between 40 of them and 20 others lay a field.",
  ],
});

checkRule(numberRules, "unit-twice", {
  finds: [
    "The ramp cost ⟦$5 million dollars⟧.",
    "Some ⟦40 % per cent⟧ stayed away.",
    "They paid ⟦€300 euros⟧ each.",
    "Turnout was ⟦62% percent⟧.",
    "A fine of ⟦£20 pounds⟧ is due.",
  ],
  passes: [
    "The ramp cost $5 million.",
    "Some 40 per cent stayed away.",
    "They paid 300 euros each.",
    "He lost $5 and 20 pounds.",
    "“$5 million dollars,” she said.",
    "A $5 store toy broke.",
    "It costs C$12.",
    "The 20 pounds of nails were stolen.",
    "At 4 percentage points, nobody worries.",
    "The five dollars were found.",
    "Prices in $ are lower, dollars being scarce.",
    "She won £5, pounding the table.",
  ],
});
