import { inkOn, isColour } from "../modules/lifecycle-email/rules/contrast";

const DEFAULT_COLOUR = "#1f4fd8";

/** The brand's colour, or ours where theirs is missing or no `#rrggbb`; with the ink that reads better on it. */
export function brandColours(colour: string | null | undefined): { colour: string; on: string } {
  const brand = isColour(colour) ? colour : DEFAULT_COLOUR;
  return { colour: brand, on: inkOn(brand) };
}
