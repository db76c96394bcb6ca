import type { Permission, Role } from "./staff-contract.ts";

/** Every "may they" rule. A role may all that stands in its own list and in those before it. */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  reporter: [
    "wire.read",
    "wire.set-aside",
    "story.read",
    "story.write",
    "picture.read",
    "picture.add",
    "picture.edit",
    "front.read",
    "audience.read",
  ],
  // An editor who put a story out must be able to take it back in the same minute.
  editor: ["story.publish", "story.withdraw", "front.edit"],
  publisher: ["staff.manage", "wire.sources"],
};
const order: readonly Role[] = ["reporter", "editor", "publisher"];

export function permissionsOf(role: Role): readonly Permission[] {
  return order.slice(0, order.indexOf(role) + 1).flatMap((each) => grants[each]);
}

export const mayIn = (role: Role | undefined, permission: string): boolean =>
  role !== undefined && (permissionsOf(role) as readonly string[]).includes(permission);
