export { addStaff, type AddStaffOutcome } from "./add-staff.ts";
export { mayIn, permissionsOf } from "./permissions.ts";
export { hashPassword, makeSignInLink } from "./sign-in.ts";
export { currentSession, SESSION_COOKIE, staffRoutes } from "./staff-routes.ts";
export { maybeOnePersonByMail, namesOf, setPasswordHash, type OpenSession, type Person } from "./staff-store.ts";
export type { Permission, Role } from "./staff-contract.ts";
