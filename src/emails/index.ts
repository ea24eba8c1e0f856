export { renderEmail, renderPage } from "./render";
export { TEXTS, type Language } from "./texts";
export type { TextKey } from "./texts/keys";
export type * from "./types";
export { SAMPLES } from "./samples";
export type { Setting } from "./setting";
export type { Template } from "./template";
export { defaultTextsOf } from "./texts-of-kind";
