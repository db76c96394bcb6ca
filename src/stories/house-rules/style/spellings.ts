import type { SpellingEntry } from "../house-style.ts";

/** Spellings of English copy, as small lists of facts: a title takes one of them and adds its own. Pure. */

const entries = (pairs: string): readonly SpellingEntry[] =>
  pairs
    .trim()
    .split(/\s*\n\s*/u)
    .map((pair) => {
      const [avoid = "", use = ""] = pair.split(" > ");
      return { avoid, use };
    });

/** As Canada's agencies write. "Cheque" is no entry: a check is something else as well. */
const canadian = entries(`
  color > colour
  colors > colours
  favor > favour
  favorite > favourite
  honor > honour
  honored > honoured
  labor > labour
  neighbor > neighbour
  neighbors > neighbours
  neighborhood > neighbourhood
  neighboring > neighbouring
  harbor > harbour
  humor > humour
  rumor > rumour
  rumors > rumours
  vigor > vigour
  odor > odour
  behavior > behaviour
  endeavor > endeavour
  flavor > flavour
  parlor > parlour
  savior > saviour
  armor > armour
  center > centre
  centers > centres
  theater > theatre
  theaters > theatres
  fiber > fibre
  meager > meagre
  somber > sombre
  caliber > calibre
  liter > litre
  liters > litres
  kilometer > kilometre
  kilometers > kilometres
  centimeter > centimetre
  centimeters > centimetres
  defense > defence
  offense > offence
  traveled > travelled
  traveling > travelling
  traveler > traveller
  canceled > cancelled
  canceling > cancelling
  labeled > labelled
  modeling > modelling
  counselor > counsellor
  counselors > counsellors
  councilor > councillor
  councilors > councillors
  jewelry > jewellery
  fulfill > fulfil
  enrollment > enrolment
  installment > instalment
  skillful > skilful
  plow > plough
  mustache > moustache
  gray > grey
  ax > axe
  catalog > catalogue
  dialog > dialogue
  pajamas > pyjamas
  skeptic > sceptic
  skeptical > sceptical
  organise > organize
  organised > organized
  organisation > organization
  organisations > organizations
  recognise > recognize
  recognised > recognized
  realise > realize
  realised > realized
  tyre > tire
  tyres > tires
  kerb > curb
  gaol > jail
  programme > program
  Kiev > Kyiv
  Kharkov > Kharkiv
  Peking > Beijing
  Bombay > Mumbai
  Calcutta > Kolkata
  Inuits > Inuit
`);

/** As agencies of the United States write. */
const american = entries(`
  colour > color
  colours > colors
  favour > favor
  favourite > favorite
  honour > honor
  honoured > honored
  labour > labor
  neighbour > neighbor
  neighbours > neighbors
  neighbourhood > neighborhood
  neighbouring > neighboring
  harbour > harbor
  humour > humor
  rumour > rumor
  rumours > rumors
  vigour > vigor
  odour > odor
  behaviour > behavior
  endeavour > endeavor
  flavour > flavor
  parlour > parlor
  armour > armor
  centre > center
  centres > centers
  theatre > theater
  theatres > theaters
  fibre > fiber
  meagre > meager
  sombre > somber
  calibre > caliber
  litre > liter
  litres > liters
  kilometre > kilometer
  kilometres > kilometers
  centimetre > centimeter
  centimetres > centimeters
  cheque > check
  cheques > checks
  defence > defense
  offence > offense
  travelled > traveled
  travelling > traveling
  traveller > traveler
  cancelled > canceled
  cancelling > canceling
  labelled > labeled
  modelling > modeling
  counsellor > counselor
  jewellery > jewelry
  fulfil > fulfill
  enrolment > enrollment
  instalment > installment
  skilful > skillful
  plough > plow
  moustache > mustache
  grey > gray
  axe > ax
  catalogue > catalog
  pyjamas > pajamas
  sceptic > skeptic
  sceptical > skeptical
  organise > organize
  organised > organized
  organisation > organization
  organisations > organizations
  recognise > recognize
  recognised > recognized
  realise > realize
  realised > realized
  analyse > analyze
  tyre > tire
  tyres > tires
  kerb > curb
  gaol > jail
  programme > program
  towards > toward
  afterwards > afterward
  amongst > among
  whilst > while
  Kiev > Kyiv
  Kharkov > Kharkiv
  Peking > Beijing
  Bombay > Mumbai
  Calcutta > Kolkata
`);

export const spellingHabits = { canadian, american, own: [] } as const;
export type SpellingHabit = keyof typeof spellingHabits;
