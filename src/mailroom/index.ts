export { callToDesk } from "./desk-letters.ts";
export { signInMessage } from "./letters.ts";
export { insertNewsletter, manyNewsletters, type Newsletter } from "./newsletters-store.ts";
export { LETTER_QUEUE, queueLetters, sendLetter, type MailroomDeps } from "./send-letters.ts";
export { confirmSubscription, leaveNewsletter, signUp, type SignUpOutcome } from "./sign-up.ts";
