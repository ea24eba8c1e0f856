/** What it costs to send a parcel there, in the store's currency. Null stands for any country or any postal code. */
export type ParcelCost = { country_code: string | null; postal_prefix: string | null; amount: number };

/** A stock location as far as sourcing goes. */
export type SourceLocation = {
  id: string;
  name: string;
  created_at: string | Date;
  sales_channel_ids: readonly string[];
  fulfillment_set_ids: readonly string[];
  country_code: string | null;
  postal_code: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Lower goes first. */
  priority: number;
  /** Serves nobody at the moment. */
  closed: boolean;
  /** Has all the orders that it can do today. */
  full: boolean;
  parcel_costs: readonly ParcelCost[] | null;
};

/** Where the goods go. The coordinates of a shopper's address are seldom known. */
export type Destination = Pick<SourceLocation, "country_code" | "postal_code" | "latitude" | "longitude">;

/** What decides where a cart's goods come from. `fulfillment_set_ids` are those that its chosen shipping belongs to. */
export type Sale = {
  sales_channel_id: string | null;
  region_id: string | null;
  fulfillment_set_ids: readonly string[];
  destination: Destination;
};

/** Whether the location serves nobody now: it was closed, and was not to open again by now. */
export const isClosed = (location: { closed: boolean; reopens_at: string | Date | null }, now: Date): boolean =>
  location.closed && !(location.reopens_at && +new Date(location.reopens_at) <= +now);
