import type { CSSProperties } from "react";

export const FONT = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

/** Colours by day. By night the classes of the same names take over (see NIGHT). */
export const DAY = { canvas: "#f3f4f6", card: "#ffffff", soft: "#f6f7f9", ink: "#17191e", dim: "#5b6370", line: "#e4e7ec" };

/** Mail programs strip variables, so every dark colour overrides an inline one by its class. */
export const NIGHT = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.canvas{background-color:#0f1115!important}.card{background-color:#1a1d23!important}.soft{background-color:#23272f!important}
.ink,.ink a{color:#f0f2f5!important}.dim,.dim a{color:#a6aebb!important}.line{border-color:#343a45!important}.track{background-color:#3a414d!important}}
@media (max-width:520px){.pad{padding-left:20px!important;padding-right:20px!important}.title{font-size:23px!important}.wide{display:block!important;width:auto!important;text-align:center!important}}
`;

export const text = (more: CSSProperties = {}): CSSProperties => ({
  fontFamily: FONT, fontSize: 15, lineHeight: "23px", color: DAY.ink, margin: 0, ...more,
});

/** Small print inside a cell that has the font: where it repeats, every byte counts towards the size at which Gmail clips. */
export const small = (more: CSSProperties = {}): CSSProperties => ({ fontSize: 13, lineHeight: "19px", ...more });

export const dimText = (more: CSSProperties = {}): CSSProperties => text({ color: DAY.dim, ...small(more) });
