import { dateRules } from "./dates.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(dateRules, "weekday-disagrees", {
  finds: [
    "The ramp reopens ⟦Thursday, Nov. 25⟧, the county said.",
    "Voting ends on ⟦Monday, June 12, 2026⟧, at noon.",
    "She was born on ⟦Monday, Dec. 24, 1967⟧, he on Sunday, Dec. 31, 1967.",
    "The fair opens ⟦Thu. 2 December⟧ in the old mill.",
    "Crews return on ⟦Friday, Nov. 26⟧ to look at the beams.",
    "It closed on ⟦Tuesday the 22nd of November⟧.",
  ],
  passes: [
    "The ramp reopens Wednesday, Nov. 25, the county said.",
    "Voting ended on Friday, June 12, 2026, at noon.",
    "The fair opens Wed. 2 December in the old mill.",
    "“Come on Thursday, Nov. 25,” said the warden.",
    "On Monday 12 boats left and 25 stayed.",
    "The Sunday Nov. 22 was cold.",
    "It closed on Sunday the 22nd of November.",
    "The council met Monday. Nov. 26 is the next date.",
    "The Friday May 15,000 people came is remembered.",
    "Tuesday, November rain closed the ramp.",
    "Black Friday is Nov. 27.",
    "On Monday, March 8 and 9 were named as dates.",
  ],
});

checkRule(dateRules, "date-impossible", {
  finds: [
    "The permit ends on ⟦June 31⟧.",
    "She was elected on ⟦Feb. 29, 2026⟧.",
    "Snow is due ⟦Nov. 31⟧ or later.",
    "The fair runs until ⟦31 September⟧.",
    "He signed on ⟦April 31, 1998⟧, in Lindvik.",
  ],
  passes: [
    "The permit ends on June 30.",
    "She was elected on Feb. 29, 2024.",
    "The club meets on Feb. 29 only.",
    "In May, 45 boats left.",
    "The season 1986/87 October rains were heavy.",
    "Wheat stood at 39.9 in January and at 61.5 in February.",
    "Orders fell in January 0.7 per cent.",
    "“See you on June 31,” she joked.",
    "In March 2026 the ramp closed.",
    "The train of March 10:30 is a typing slip of another kind.",
    "The August 15th fair was cancelled.",
    "May 1 is a holiday.",
    "It happened on Dec. 31.",
  ],
});

checkRule(dateRules, "time-impossible", {
  finds: [
    "The meeting begins at ⟦25:00⟧ in the hall.",
    "Doors open at ⟦13 p.m.⟧ on Friday.",
    "The ferry leaves at ⟦7:75 a.m.⟧ on weekdays.",
    "The market is open until ⟦24:30⟧.",
    "It began at ⟦0:30 p.m.⟧ on Sunday.",
    "Trains stop from ⟦26:15⟧ on.",
  ],
  passes: [
    "The meeting begins at 23:00 in the hall.",
    "Doors open at 12 p.m. on Friday.",
    "The ferry leaves at 7:45 a.m. on weekdays.",
    "The market is open until 24:00.",
    "She ran the mile in 5:75 by her own watch.",
    "Lindvik won 31:28 against Aust.",
    "The ratio is 90:10 in the north.",
    "He finished in 2:59:40.",
    "“Come at 25:00,” he joked.",
    "The 13-amp fuse blew.",
    "Psalm 25:10 was read.",
    "A mix of 30:70 is usual, 40:60 is not.",
  ],
});

checkRule(dateRules, "years-since-disagree", {
  finds: [
    "The mill reopened, ⟦17 years after 2003⟧.",
    "It is ⟦twenty years since 2001⟧, and nobody forgot.",
    "⟦Forty years after 1976⟧, the bell rings again.",
    "That was said ⟦10 years after the 1990⟧ flood.",
    "The bridge stands ⟦12 years on from 2001⟧.",
  ],
  passes: [
    "The mill reopened, 23 years after 2003.",
    "It is twenty-five years since 2001.",
    "It is 24 years since 2001, the day is in December.",
    "Seventeen years after the flood, the bell rings again.",
    "Ten years after she left, she came back.",
    "“It is 10 years since 1990,” he said, wrongly.",
    "Three years after opening in 2003, it closed.",
    "He served 17 years from 2003.",
    "The law of 2003 was changed 17 years later.",
    "In the 17 years before 2003 nothing was built.",
    "Many years after 1950 people still came.",
    "The town grew for 20 years after its charter of 1950.",
  ],
});
