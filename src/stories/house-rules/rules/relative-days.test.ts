import { relativeDayRules } from "./relative-days.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(relativeDayRules, "relative-day-re-dated", {
  finds: [
    "LINDVIK, Nov. 22 (Trestle) — The ramp closed ⟦yesterday⟧ at noon.",
    "The ramp closed ⟦yesterday, Nov. 20⟧, at noon.",
    "Council meets ⟦tomorrow (Thursday⟧) in the hall.",
    "The fair opens ⟦today, Nov. 26⟧.",
    "LINDVIK, Nov. 23 — It snowed. ⟦Tomorrow⟧ the road reopens.\n\nIt may freeze tomorrow as well.",
    "Saturday, November 21, 2026\n\nThe ramp closed ⟦yesterday⟧.",
  ],
  passes: [
    "The ramp closed yesterday at noon.",
    "The ramp closed yesterday, Nov. 23, at noon.",
    "Council meets tomorrow (Wednesday) in the hall.",
    "LINDVIK, Nov. 24 (Trestle) — The ramp closed yesterday.",
    "Tuesday, November 24, 2026\n\nThe ramp closed yesterday.",
    "LINDVIK, Nov. 22 — The ramp closed. “It shut yesterday,” said Vale.",
    "Nov. 22 was cold, and yesterday was colder.",
    "LINDVIK, Nov. 22 — The ramp of today is made of oak.",
    "She remembers yesterday's ramp, Nov. 20 being the day it fell.",
    "The fair opens tomorrow; Thursday night's concert being sold out.",
    "The Lindvik Today is a paper; it is lost.",
    "Soon Friday's snow will be gone.",
  ],
});

checkRule(relativeDayRules, "month-near-its-turn", {
  finds: [
    "Date: 2026-10-31\n\nThe ramp closes ⟦next month⟧.",
    "Date: 2026-11-01\n\nIt opened ⟦last month⟧.",
    "Date: 2026-02-28\n\nIt is due ⟦this month⟧.",
    "Date: 2026-12-30\n\nIt closes ⟦next month⟧. Nobody knows why it closes next month.",
    "Date: 2026-06-03\n\n⟦Last month⟧ was dry.",
  ],
  passes: [
    "The ramp closes next month.",
    "Date: 2026-11-15\n\nIt opened last month.",
    "Date: 2026-10-31\n\nIt closes in December.",
    "Date: 2026-10-31\n\n“It closes next month,” said Vale.",
    "Date: 2026-10-31\n\nIt closes next week.",
    "Date: 2026-10-31\n\nThe last months were dry.",
    "Date: 2026-10-31\n\nNext months' plans are ready.",
    "Date: 2026-02-20\n\nIt is due this month.",
    "Date: 2026-06-05\n\nLast month was dry.",
    "Date: 2026-11-26\n\nIt closes next month.",
    "Date: 2026-10-31\n\nIt took a month.",
  ],
});

checkRule(relativeDayRules, "weekday-which-one", {
  finds: [
    "Council meets ⟦next Friday⟧.",
    "The fair opens ⟦next Thursday⟧ at noon.",
    "She leaves ⟦next Monday⟧ for Aust.",
    "A vote is due ⟦next Wednesday⟧, he said.",
    "The choir sings ⟦next Sunday⟧.",
  ],
  passes: [
    "Council meets Friday.",
    "Council meets next Friday, Nov. 27.",
    "Council meets next Tuesday.",
    "Council meets on Friday next to the mill.",
    "“Council meets next Friday,” she said.",
    "The next Fridays are free.",
    "It opened last Friday.",
    "It opens next week.",
    "It opens next Friday (Nov. 27).",
    "It opens next Friday the 27th.",
    "The week after next, Friday is free.",
  ],
});

checkRule(relativeDayRules, "duration-and-dates", {
  finds: [
    "The ⟦three-day fair runs from Nov. 26 to Nov. 30⟧.",
    "They hold ⟦two-day talks, June 11-14⟧, in Lindvik.",
    "A ⟦five-day strike from Dec. 1 to 3⟧ is planned.",
    "The ⟦10-day course, Jan. 4–8⟧, is full.",
    "Her ⟦two-week tour runs from May 1 to June 20⟧.",
  ],
  passes: [
    "The three-day fair runs from Nov. 26 to Nov. 28.",
    "The three-day fair runs from Nov. 26 to Nov. 29.",
    "They hold two-day talks, June 11-12, in Lindvik.",
    "A five-day strike begins on Dec. 1.",
    "Her two-week tour runs from May 1 to May 15.",
    "“A three-day fair from Nov. 26 to Nov. 30,” he said.",
    "The fair runs from Nov. 26 to Nov. 30.",
    "A two-day trip was made between Dec. 1 and the thaw.",
    "The 30-day limit for the lease of Dec. 1 is over on Jan. 9.",
    "The present-day mill stood from May 1 to June 3.",
    "Day one, Nov. 26 to Nov. 30, was planned.",
    "A five-day week from Dec. 1, three shifts.",
  ],
});
