export { renderEmail } from "./render";
export { TEXTS, type Language } from "./texts";
export type * from "./types";
export { SAMPLES } from "./samples";
export type { Template } from "./template";
export { defaultTextsOf } from "./texts-of-kind";
