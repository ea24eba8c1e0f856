export { renderEmail, renderPage } from "./render";
export { TEXTS, type Language } from "./texts";
export type { TextKey } from "./texts/keys";
export type * from "./types";
export { renderOrderLink } from "./order-link";
