export { openLook } from "./look/look.ts";
export { openPress, type Press } from "./open-press.ts";
