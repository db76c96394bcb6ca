/** The one place of the desk that reads the computer's clock and throws dice; pure files are given both. */
export const readClock = (): number => Date.now();

/** From 0 to 1, so that many desks do not come back in the same instant. */
export const readChance = (): number => Math.random();
