/** Id of a new block: 48 random bits, enough for one story's paragraphs. */
export const makeBlockId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 12);
