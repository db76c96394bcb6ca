/** The one place of the desk that reads the computer's clock; pure files are given the time. */
export const readClock = (): number => Date.now();
