/** What a person types before a command; messages, help and screens say it alike. Pure. */
export const COMMAND_LINE = "npm run -s masthead --";
