import { SCAN_OUTCOMES } from "./decide-scan";

/** At which step of the work a piece was scanned, or the label on its parcel. */
export const SCAN_STEPS = ["pick", "sort", "pack", "label"] as const;
export type ScanStep = (typeof SCAN_STEPS)[number];

/** Why a label was refused: it is another parcel's, was given back, or nobody knows it. */
export const REFUSED_LABELS = ["wrong_label", "void_label", "unknown_label"] as const;
export type RefusedLabel = (typeof REFUSED_LABELS)[number];

/** Why a scan was refused; `bin_first`: the item was scanned before its bin, which only a device can tell. */
export const REFUSED_OUTCOMES = ["wrong_item", "wrong_bin", "wrong_tote", "too_many", "bin_first", ...REFUSED_LABELS] as const;
export type RefusedOutcome = (typeof REFUSED_OUTCOMES)[number];

/** How a scan is kept. */
export const KEPT_OUTCOMES = [...new Set([...SCAN_OUTCOMES, ...REFUSED_OUTCOMES])];
