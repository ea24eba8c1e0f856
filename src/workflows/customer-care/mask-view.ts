import { isCodeIn } from "../../modules/customer-care/rules/unlock-code";
import type { OrderView, ViewPackage } from "./order-view";

/** What stands for something that is there and not shown. */
export const MASK = "•••";

const hidden = (text: string | null): string | null => (text ? MASK : null);
/** A name by its first letter. */
const initial = (name: string | null): string | null => (name ? `${[...name.trim()][0] ?? ""}${MASK}` : null);

type Address = NonNullable<OrderView["order"]["shipping_address"]>;

/** The country alone stays: most towns have one postal code or few, so that the town would nearly tell what unlocks the order. */
const maskedAddress = (address: Address): Address => ({
  ...Object.fromEntries(Object.entries(address).map(([field, value]) => [field, hidden(value)])),
  first_name: initial(address.first_name ?? null), last_name: initial(address.last_name ?? null), country_code: address.country_code ?? null,
});

/**
 * How far a package is and since when. Carriers name in each scan where it was, the postal code with it, and write what they like:
 * the last scans are at the shopper's. Some of their links carry the postal code, too.
 */
const maskedPackage = (parcel: ViewPackage, address: Address | null): ViewPackage => ({
  ...parcel,
  tracking_url: parcel.tracking_url && isCodeIn(withoutNumber(parcel), address) ? null : parcel.tracking_url,
  pickup: parcel.pickup && { ...parcel.pickup, place: null, message: null },
  proof: parcel.proof && { signed_by: hidden(parcel.proof.signed_by), photo_url: null },
  events: parcel.events.map((event) => ({ ...event, place: null, message: null })),
});

const withoutNumber = ({ tracking_url, tracking_number }: ViewPackage): string => (tracking_number ? tracking_url!.replaceAll(tracking_number, " ") : tracking_url!);

/** How a case stands, without what was said and shown in it. */
const maskedCase = (one: OrderView["cases"][number]): OrderView["cases"][number] => ({
  ...one, text: hidden(one.text) ?? "", entries: one.entries.map((entry) => ({ ...entry, text: hidden(entry.text) ?? "" })), photos: [],
});

/** An order as whoever was forwarded its link may see it: nothing that tells who the shopper is, where they live, or what they wrote. */
export const maskedView = (view: OrderView): OrderView => ({
  ...view,
  locked: true,
  order: { ...view.order, email: hidden(view.order.email), shipping_address: view.order.shipping_address && maskedAddress(view.order.shipping_address) },
  instructions: hidden(view.instructions), gift_message: hidden(view.gift_message), leave_at: hidden(view.leave_at),
  packages: view.packages.map((parcel) => maskedPackage(parcel, view.order.shipping_address)),
  cases: view.cases.map(maskedCase),
  rating: view.rating && { ...view.rating, comment: hidden(view.rating.comment) },
});
