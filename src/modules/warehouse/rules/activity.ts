import { ENTRY_KINDS } from "./entries";
import { KEPT_OUTCOMES, SCAN_STEPS, type ScanStep } from "./scans";

/** All that people do in the warehouse. */
export const ACTIVITY_KINDS = [...SCAN_STEPS, ...ENTRY_KINDS] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
/** How a scan was judged; `refused`: in any way but accepted. */
export const ACTIVITY_RESULTS = [...KEPT_OUTCOMES, "refused"] as const;
export type ActivityResult = (typeof ACTIVITY_RESULTS)[number];

export const isScanStep = (kind: ActivityKind): kind is ScanStep => (SCAN_STEPS as readonly string[]).includes(kind);
