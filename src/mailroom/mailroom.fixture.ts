import type { Title } from "../titles/index.ts";

/** The title whose letters the tests write. */
export const valley: Title = {
  id: "valley",
  name: "The Valley",
  shortName: "Valley",
  initials: "VA",
  tagline: "",
  accent: "#0B5B4D",
  pair: "press",
  logo: "",
  zone: "UTC",
  language: "en",
  origin: "http://valley.example",
  address: "",
  mail: "",
  sections: [],
};
