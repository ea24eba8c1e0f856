const channel = (hex: string): number => {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));

/** How well one `#rrggbb` stands out from another: 1 (not at all) to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const INKS = { light: "#ffffff", dark: "#111111" };
/** What text needs (1.4.3), and what a button's edge needs against the card (1.4.11). */
export const LEAST_CONTRAST = { text: 4.5, button: 3 };

/** The ink that is read on a colour: white where it reads well, else the better one. */
export const inkOn = (colour: string): string =>
  contrast(colour, INKS.light) >= LEAST_CONTRAST.text || contrast(colour, INKS.light) >= contrast(colour, INKS.dark) ? INKS.light : INKS.dark;

export const isColour = (colour: unknown): colour is string => typeof colour === "string" && /^#[0-9a-f]{6}$/i.test(colour);

export type ColourFault = "text" | "button_by_day" | "button_by_night";
const CARDS = { button_by_day: "#ffffff", button_by_night: "#1a1d23" } as const;

/** What of a mail would be hard to see in this colour: the text on its button, or the button on the card, by day or night. */
export function colourFaults(colour: string): ColourFault[] {
  const faint = (Object.keys(CARDS) as (keyof typeof CARDS)[]).filter((card) => contrast(colour, CARDS[card]) < LEAST_CONTRAST.button);
  return [...(contrast(colour, inkOn(colour)) < LEAST_CONTRAST.text ? (["text"] as const) : []), ...faint];
}
