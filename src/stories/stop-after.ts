/** The full stop of a finding's title before other sentences; "" where a sign ends it. */
export const stopAfter = (title: string): string => (/[.?!…]["”]?$/u.test(title) ? "" : ".");
