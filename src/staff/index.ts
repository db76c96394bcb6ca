export { addStaff, nameOfMail, type AddStaffOutcome } from "./add-staff.ts";
export { mayIn } from "./permissions.ts";
export { makeSignInLink } from "./sign-in.ts";
export { currentSession, SESSION_COOKIE, staffRoutes } from "./staff-routes.ts";
export { manyPeopleIn, mayInAll, namesOf, type OpenSession, type Person } from "./staff-store.ts";
export type { Permission, Role } from "./staff-contract.ts";
