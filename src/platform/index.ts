export { makeFixedClock, monotonicMs, systemClock, type Clock } from "./clock.ts";
export { startCluster, type Cluster } from "./cluster/cluster.ts";
export { findOwner, lockFolder, type FolderLock, type Serving } from "./cluster/folder-lock.ts";
export { openDatabase, type ConnectionFacts, type Database } from "./database/database.ts";
export { keepAnswer, type RequestIdentity } from "./database/keep-answer.ts";
export { ensureLogins, type LoginPasswords } from "./database/logins.ts";
export { migrate, readMigrations, type LoginNames, type Migration } from "./database/migrate.ts";
export { json, sql, textArray, type Query } from "./database/sql.ts";
export { isDatabaseAway, type Scope, type Tx } from "./database/unit-of-work.ts";
export { consumeEvents, followEvents, notifyThrough, type Follower } from "./events/follow-events.ts";
export type { ReadEvent } from "./events/read-events.ts";
export { makeEventBell, recordEvent, type EventBell, type HappenedEvent } from "./events/record-event.ts";
export { sealEvents, verifySeals, type SealVerdict } from "./events/seal-events.ts";
export { faultPoint, type FaultController } from "./fault-points.ts";
export {
  defineRoute,
  made,
  notFound,
  ok,
  refused,
  type Answer,
  type Ask,
  type Asker,
  type DeskRoute,
} from "./http/desk-route.ts";
export { answerHealth, isHealthPath } from "./http/health.ts";
export { mayChangeState } from "./http/same-origin.ts";
export { tokenOf } from "./http/token-of.ts";
export {
  hashOf,
  isPublicId,
  isUuid,
  makePublicId,
  makeToken,
  makeUuid,
  readChance,
  type RandomBytes,
} from "./ids.ts";
export { migrateJobs, openJobs, type Jobs } from "./jobs.ts";
export { makeLog, silentLog, type Log } from "./log.ts";
export {
  folderTransport,
  isMailAddress,
  smtpTransport,
  type MailTransport,
  type Message,
} from "./mail-transport.ts";
export { makeLocalMediaStore, sweepPartialFiles, type MediaStore } from "./media-store.ts";
export { isStorableText, likePattern, placeOf, readPlace } from "./text.ts";
export { invariant, MastheadError, unreachable, type ErrorFacts } from "./outcome.ts";
export { given, withoutForbidden, xml, xmlDocument, type Xml } from "./xml-text.ts";
