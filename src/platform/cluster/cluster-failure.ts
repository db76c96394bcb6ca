import { MastheadError } from "../outcome.ts";

const failure = (code: string, happened: string, remedy: string, cause: unknown): MastheadError =>
  new MastheadError({ code, happened, remedy, cause });

export const noSpace = (cause: unknown): MastheadError =>
  failure(
    "no-space",
    "There is no space left for the database.",
    "Free some and start again; nothing is lost.",
    cause,
  );

export const wrongVersion = (cause: unknown): MastheadError =>
  failure(
    "cluster-version",
    "The database in the data folder was made by another version of PostgreSQL.",
    "Start the Masthead that made it and take a backup, then restore it here.",
    cause,
  );

export const damagedCluster = (cause: unknown): MastheadError =>
  failure(
    "cluster-damaged",
    "The database in the data folder is not whole: its files are there, but not all of them.",
    "Restore a backup of the folder. Nothing was changed or removed.",
    cause,
  );

export const notWritable = (cause: unknown): MastheadError =>
  failure(
    "data-folder-permission",
    "The data folder may not be written.",
    "Give it to the user that starts Masthead, or choose another with MASTHEAD_DATA.",
    cause,
  );

export const unknownPassword = (cause: unknown): MastheadError =>
  failure(
    "owner-password",
    "The database does not know the password kept in the data folder.",
    "Restore owner.password from a backup of the folder.",
    cause,
  );

export const stillRunning = (cause: unknown): MastheadError =>
  failure(
    "database-still-running",
    "The database of an earlier start is still running and does not end.",
    "Look for its process, end it, then start again.",
    cause,
  );

export const rootWithoutMeans = (cause: unknown): MastheadError =>
  failure(
    "root-without-namespace",
    "PostgreSQL does not run as root, and an ordinary user cannot reach its program or the data folder.",
    "Start Masthead as an ordinary user, put it below a folder that others may enter, or set DATABASE_URL.",
    cause,
  );

/** What PostgreSQL or the system said, as an error that says what to do. */
export function explain(said: unknown): MastheadError {
  if (said instanceof MastheadError) return said;
  const text = String(said);
  if (/no space left on device|disk quota exceeded|\bENOSPC\b|\bEDQUOT\b/i.test(text)) return noSpace(said);
  if (/database files are incompatible|was initialized by PostgreSQL version/i.test(text)) {
    return wrongVersion(said);
  }
  if (
    /permission denied|read-only file system|operation not permitted|wrong ownership|\bENOTDIR\b/i.test(text)
  ) {
    return notWritable(said);
  }
  if (/could not (open|read) file|invalid checkpoint record|PANIC/i.test(text)) return damagedCluster(said);
  return failure(
    "database-start",
    "The embedded database did not start.",
    "Its last words are in postgres/postgres.log in the data folder.",
    said,
  );
}

/** The last words of a start that only came too early: the one before has not quite ended. */
export const cameTooEarly = (lastWords: string): boolean =>
  /pre-existing shared memory block|lock file "[^"]*" already exists/.test(lastWords);
