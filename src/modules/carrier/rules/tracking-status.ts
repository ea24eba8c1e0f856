import type { TrackingStatus } from "./types";

type AfterScan = Partial<Record<TrackingStatus, TrackingStatus>>;

/** What is over stays over, whatever straggling scan arrives later. */
const stays = (status: TrackingStatus, except: AfterScan = {}): AfterScan => ({
  pre_transit: status, in_transit: status, out_for_delivery: status, available_for_pickup: status,
  attempt_failed: status, exception: status, delivered: status, returning: status, returned: status, lost: status,
  ...except,
});

/** A parcel under way cannot go back to its label: labels are announced twice, or late. */
const underWay = (status: TrackingStatus): AfterScan => ({ pre_transit: status });

/**
 * The state table: state → scan → next state. A scan that is not named becomes the state.
 * A parcel on its way back that is "delivered" has come back to the sender.
 */
export const AFTER_SCAN: Record<TrackingStatus, AfterScan> = {
  pre_transit: {},
  in_transit: underWay("in_transit"),
  out_for_delivery: underWay("out_for_delivery"),
  available_for_pickup: underWay("available_for_pickup"),
  attempt_failed: underWay("attempt_failed"),
  exception: underWay("exception"),
  lost: underWay("lost"),
  returning: stays("returning", { delivered: "returned", returned: "returned", lost: "lost" }),
  delivered: stays("delivered", { returning: "returning", returned: "returned" }),
  returned: stays("returned"),
};

/** The state a parcel is in after a scan; `from` is null before the first. */
export function statusAfterScan(from: TrackingStatus | null, scan: TrackingStatus): TrackingStatus {
  return from ? (AFTER_SCAN[from][scan] ?? scan) : scan;
}

/** No more scans are awaited in these. */
export function isFinalStatus(status: TrackingStatus): boolean {
  return status === "delivered" || status === "returned";
}
