import { checkRule } from "./rule.fixture.ts";
import { sumRules } from "./sums.ts";

checkRule(sumRules, "parts-do-not-sum", {
  finds: [
    "The fire killed ⟦12 people: five soldiers, six civilians⟧.",
    "The storm sank ⟦nine boats: three trawlers, four ferries and a tug⟧.",
    "It hired ⟦20 teachers — 12 women and 9 men⟧ — in spring.",
    "The council has ⟦15 seats: eight for the Greens, four for the Reds and two for the Blues⟧.",
    "Crews found ⟦40 bones: 25 of sheep and 14 of cattle⟧.",
    "The league played ⟦120 games: 70 at home and 40 away⟧.",
  ],
  passes: [
    "The fire killed 12 people: five soldiers, seven civilians.",
    "The fire killed 12 people, including five soldiers and six civilians.",
    "The fire killed 12 people: at least five soldiers and six civilians.",
    "It hired 20 teachers — 11 women and nine men — in spring.",
    "The storm sank nine boats: three trawlers, five ferries and a tug.",
    "On June 12, crews came: five soldiers and six civilians.",
    "In 2026 two came: five soldiers and six civilians were expected.",
    "“12 killed: five soldiers, six civilians,” read the note.",
    "Of 30 boats 12 sank: five trawlers and six ferries.",
    "The fare has 3 parts: $2 for the ramp and $5 for the boat.",
    "He named 12 towns: Lindvik, Aust and Brenn.",
    "The score after 60 minutes: 3 goals for Lindvik and 2 for Aust.",
    "Some 12 people came: five soldiers and six civilians.",
    "It cost $12: five for the child, six for the adult.",
  ],
});

checkRule(sumRules, "list-count", {
  finds: [
    "The council has ⟦three issues: the ferry and the school⟧.",
    "She coached ⟦four teams: Lindvik, Aust and Brenn⟧.",
    "They visited ⟦two towns — Lindvik, Aust and Brenn⟧ — by bus.",
    "He owns ⟦three old boats: Anna and Berta⟧.",
    "It closed ⟦five schools: Mill Road, Aust, Brenn and Harbour⟧.",
  ],
  passes: [
    "The council has two issues: the ferry and the school.",
    "She coached three teams: Lindvik, Aust and Brenn.",
    "She coached four teams, among them Lindvik and Aust.",
    "Three people spoke: Ines Vale, the warden, and Ben Roe.",
    "It has three parts: bread and butter, and salt and pepper.",
    "It closed two schools: Mill Road, 34, and Aust, 12 pupils.",
    "He has two rules: never sail at night in the months of the thaw and stay sober.",
    "Three men came: “Anna and Berta,” they said.",
    "Two of the boats: Anna, Berta and Clara.",
    "Four ways lead there: by the mill; by the harbour; by the road.",
    "He read three books: it took him years and years.",
    "They named several towns: Lindvik and Aust.",
  ],
});

checkRule(sumRules, "votes-and-members", {
  finds: [
    "Council ⟦voted 7-5⟧ for the ramp, with the 11 members present.",
    "All nine councillors took part, and the motion ⟦passed 6-4⟧.",
    "The nine-member board ⟦voted 7-4⟧ to close the mill.",
    "The motion was ⟦carried by seven votes to three⟧; the 12 trustees present had talked for hours.",
    "The seven-member council ⟦approved it 5-3⟧ on Monday.",
  ],
  passes: [
    "Council voted 7-4 for the ramp, with the 11 members present.",
    "All ten councillors took part, and the motion passed 6-4.",
    "The nine-member board voted 7-1 to close the mill.",
    "Council voted 7-3, with the 11 members present; the reeve abstained.",
    "The board voted 7-5.",
    "Lindvik won 4-2 before the 3 members present.",
    "“We voted 7-5,” said one of the 11 members present.",
    "Council voted 7-3 with two of the 11 councillors present absent from the hall.",
    "The 12 members of the choir were praised by 40 to 50 guests.",
    "The vote was put off by the 11 members present.",
    "The council of nine voted on three motions.",
    "A crew of seven approved the plan by a show of hands.",
  ],
});
