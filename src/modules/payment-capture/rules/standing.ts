/** What core holds about a payment, as an attempt to capture it finds it. */
export type Found = {
  canceled: boolean;
  /** Core has noted that all of it is captured. */
  captured: boolean;
  /** Core's capture row that carries this attempt's mark, and whether the order's transactions count it. */
  own?: { booked: boolean };
};

/**
 * `captured`: by this attempt, nothing to ask. `half_written`: a crash left core's row, and only the provider knows whether it
 * captured. `captured_elsewhere`, `canceled`: no longer ours to do. `to_capture`: not asked yet.
 */
export type Standing = "captured" | "half_written" | "captured_elsewhere" | "canceled" | "to_capture";

/** Where an attempt stands, after whatever crashed. Core books a capture last, so what is booked is done. */
export function standingOf({ canceled, captured, own }: Found): Standing {
  if (own && (own.booked || captured)) return "captured";
  if (canceled) return "canceled";
  if (captured) return "captured_elsewhere";
  return own ? "half_written" : "to_capture";
}
