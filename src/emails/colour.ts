const DEFAULT_COLOUR = "#1f4fd8";

const channel = (hex: string): number => {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));

/** The brand's colour, or ours where theirs is missing or no `#rrggbb`; with the ink that reads better on it. */
export function brandColours(colour: string | null | undefined): { colour: string; on: string } {
  const brand = colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour : DEFAULT_COLOUR;
  const light = luminance(brand);
  const whiteContrast = 1.05 / (light + 0.05);
  const darkContrast = (light + 0.05) / 0.05;
  return { colour: brand, on: whiteContrast >= 4.5 || whiteContrast >= darkContrast ? "#ffffff" : "#111111" };
}
