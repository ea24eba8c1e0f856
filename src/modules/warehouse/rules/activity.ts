import { SCAN_OUTCOMES } from "./decide-scan";
import { ENTRY_KINDS } from "./entries";

/** The steps at which is scanned. */
export const SCAN_STEPS = ["pick", "sort", "pack"] as const;
/** All that people do in the warehouse. */
export const ACTIVITY_KINDS = [...SCAN_STEPS, ...ENTRY_KINDS] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
/** How a scan was judged; `refused`: in any way but accepted. */
export const ACTIVITY_RESULTS = [...SCAN_OUTCOMES, "refused"] as const;
export type ActivityResult = (typeof ACTIVITY_RESULTS)[number];

export const isScanStep = (kind: ActivityKind): kind is (typeof SCAN_STEPS)[number] => (SCAN_STEPS as readonly string[]).includes(kind);
