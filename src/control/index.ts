export { callDesk, type CallDeps } from "./kills/call-desk.ts";
export { killRoutes } from "./kills/kill-routes.ts";
export { finishOrders, followOrders, KILL_QUEUE } from "./kills/obey-kill.ts";
export { proveKill, type ProofDeps, type Seen } from "./kills/prove-kill.ts";
