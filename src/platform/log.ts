import { pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** One JSON object a line on stderr; stdout belongs to the data of commands. */
export function makeLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["password", "token", "*.password", "*.token"],
  };
  return to === undefined ? pino(options, pino.destination(2)) : pino(options, to);
}

export const silentLog: Log = pino({ enabled: false });
