import { SCAN_OUTCOMES } from "./decide-scan";

/** At which step of the work a piece was scanned. */
export const SCAN_STEPS = ["pick", "sort", "pack"] as const;
export type ScanStep = (typeof SCAN_STEPS)[number];

/** Why a scan was refused; `bin_first`: the item was scanned before its bin, which only a device can tell. */
export const REFUSED_OUTCOMES = ["wrong_item", "wrong_bin", "wrong_tote", "too_many", "bin_first"] as const;
export type RefusedOutcome = (typeof REFUSED_OUTCOMES)[number];

/** How a scan is kept. */
export const KEPT_OUTCOMES = [...new Set([...SCAN_OUTCOMES, ...REFUSED_OUTCOMES])];
