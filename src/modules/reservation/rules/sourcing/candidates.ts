import type { PassedOverLocation } from "./decision";
import type { Sale, SourceLocation } from "./location";

/** The locations that may serve the sale, and why the others may not. */
export function candidatesFor(locations: readonly SourceLocation[], { sales_channel_id }: Sale): { candidates: SourceLocation[]; passed_over: PassedOverLocation[] } {
  const candidates: SourceLocation[] = [];
  const passed_over: PassedOverLocation[] = [];
  for (const location of locations) {
    const isOfChannel = sales_channel_id === null || location.sales_channel_ids.includes(sales_channel_id);
    if (isOfChannel && !location.closed) candidates.push(location);
    else passed_over.push({ location_id: location.id, because: { code: isOfChannel ? "closed" : "not_for_channel" } });
  }
  return { candidates, passed_over };
}
