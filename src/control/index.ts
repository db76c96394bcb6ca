export { callDuty, type DutyDeps } from "./duty/call-duty.ts";
export { DUTY_QUEUE, followHeld } from "./duty/follow-held.ts";
export { FILTER_MAIL_QUEUE, followFilterAlerts } from "./filter-mails/follow-filter-alerts.ts";
export { mailOwner, type FilterMailDeps } from "./filter-mails/mail-owner.ts";
export { callDesk, type CallDeps } from "./kills/call-desk.ts";
export { killRoutes } from "./kills/kill-routes.ts";
export { finishOrders, followOrders, KILL_QUEUE } from "./kills/obey-kill.ts";
export { proveKill, type ProofDeps, type Seen } from "./kills/prove-kill.ts";
