import { pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause?: LoggedError;
}

/** Only these of an error: libraries hang whole connections, passwords included, on theirs. */
function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: undefined };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    ...(typeof code === "string" ? { code } : {}),
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

/** One JSON object a line on stderr; stdout belongs to the data of commands. */
export function makeLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
    redact: ["password", "token", "*.password", "*.token"],
  };
  return to === undefined ? pino(options, pino.destination(2)) : pino(options, to);
}

export const silentLog: Log = pino({ enabled: false });
