import type { DemoStory } from "./demo-story.ts";

/** Agency copy from the region and beyond, edited for the Courier. */

const windstorm: DemoStory = {
  key: "windstorm-power-off",
  title: "courier",
  section: "region",
  kind: "agency",
  minutesAgo: 810,
  updatedMinutesAgo: 610,
  viewsLast24h: 588,
  headline: "Utility switches off power before windstorm; 80,000 customers affected",
  deck: "Schools close west of Harbour City as the company tries to keep its lines from starting fires.",
  dateline: { place: "HARBOUR CITY", region: "" },
  agencyCredit: "Prairie News",
  contributorLine: "With files from Priya Nair in Cedar Valley.",
  mainPicture: {
    file: "power-lines.jpg",
    caption: "Power lines cross the hills west of Harbour City under gathering cloud on {{day -1}}.",
    alt: "Three power pylons on dark hills under a heavy brown sky",
  },
  body: [
    "Some 80,000 customers west of Harbour City were without power on {{day -1}} night after the utility switched off its lines ahead of a windstorm, to keep them from falling on dry grass.",
    "Westgrid Power said that it would look at every kilometre of line by daylight before switching it on again. It first spoke of 50,000 customers. The number grew when the forecast moved the storm to the south.",
    "Gusts of 110 kilometres an hour are expected on the ridges. There has been no rain in the western hills for 52 days.",
    "Schools in three districts are closed. The hospital in Pine Portage runs on generators and has put off what can be put off.",
    "“We know what we are asking of people,” said Corinne Balfour, a vice-president of the company. “We also know what we would be asking of them if we did nothing.”",
    "The company’s page of outages could not be reached for two hours. It apologized, and read out the names of streets on the radio.",
    "Lines that feed Cedar Valley and Northfield come from the east and are not affected, Valley Grid said.",
  ],
};

const deepField: DemoStory = {
  key: "deep-field-count",
  title: "courier",
  section: "world",
  kind: "agency",
  minutesAgo: 5050,
  viewsLast24h: 96,
  headline: "Students count the galaxies in one small square of sky, again",
  deck: "A class of 26 gets to 3,104. The computer says 3,087. Neither will give way.",
  dateline: { place: "PINE PORTAGE", region: "" },
  agencyCredit: "Prairie News",
  mainPicture: {
    file: "deep-field.jpg",
    caption: "FILE: Galaxies in a deep-field picture of the Hubble Space Telescope.",
    alt: "Hundreds of small bright galaxies of several colours on black",
  },
  body: [
    "It is a patch of sky that a grain of sand would cover, held at arm’s length. Twenty-six students of Pine Portage Secondary have spent two months counting what is in it, and have come to 3,104 galaxies.",
    "A program written for the same picture finds 3,087. The class has found eight of the 17 that make the difference; the program takes them for two pairs and four smudges.",
    "“They are not smudges,” said Ravi Menon-Clarke, 16.",
    "The picture was printed on 40 sheets and hung in the gymnasium. Each sheet was counted by three people who were not allowed to speak. Where they differed, they had to go back and agree.",
    "Teacher Hollis Grant said that he had meant it as a lesson about error. It had turned into one about stubbornness. “Which,” he said, “is how most of astronomy was done.”",
    "The class has sent its list to the people who keep the picture. They have answered that they will look.",
  ],
};

export const courierAgency: readonly DemoStory[] = [windstorm, deepField];
