import type { Role } from "../../staff/index.ts";

/** Who signs in to the demo newsroom. The first is the one the start's sign-in link is for. */

export interface DemoPerson {
  readonly name: string;
  readonly mail: string;
  readonly roles: readonly { readonly title: string; readonly role: Role }[];
}

const mail = (name: string): string => `${name}@cedarvalleycourier.example`;

export const demoStaff: readonly DemoPerson[] = [
  {
    name: "Ruth Adeyemi",
    mail: mail("ruth.adeyemi"),
    roles: [
      { title: "courier", role: "editor" },
      { title: "post", role: "editor" },
      { title: "gazette", role: "editor" },
    ],
  },
  {
    name: "Amara Lindqvist",
    mail: mail("amara.lindqvist"),
    roles: [
      { title: "courier", role: "publisher" },
      { title: "post", role: "publisher" },
      { title: "gazette", role: "publisher" },
    ],
  },
  {
    name: "Jonah Reyes",
    mail: mail("jonah.reyes"),
    roles: [{ title: "courier", role: "reporter" }],
  },
  {
    name: "Dana Whitcomb",
    mail: mail("dana.whitcomb"),
    roles: [
      { title: "courier", role: "reporter" },
      { title: "gazette", role: "reporter" },
    ],
  },
  {
    name: "Priya Nair",
    mail: mail("priya.nair"),
    roles: [
      { title: "courier", role: "reporter" },
      { title: "post", role: "reporter" },
    ],
  },
  {
    name: "Ines Duarte",
    mail: mail("ines.duarte"),
    roles: [
      { title: "post", role: "editor" },
      { title: "gazette", role: "editor" },
    ],
  },
];
