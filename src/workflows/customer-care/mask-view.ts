import type { OrderView } from "./order-view";

/** What stands for something that is there and not shown. */
export const MASK = "•••";

const hidden = (text: string | null): string | null => (text ? MASK : null);
/** A name by its first letter. */
const initial = (name: string | null): string | null => (name ? `${[...name.trim()][0] ?? ""}${MASK}` : null);

type Address = NonNullable<OrderView["order"]["shipping_address"]>;

/** Town and country stay: whoever carries the parcel, or is asked where it goes, knows them. */
const maskedAddress = (address: Address): Address => ({
  ...address,
  first_name: initial(address.first_name ?? null), last_name: initial(address.last_name ?? null),
  company: hidden(address.company ?? null), address_1: hidden(address.address_1 ?? null), address_2: hidden(address.address_2 ?? null),
  postal_code: hidden(address.postal_code ?? null), phone: hidden(address.phone ?? null),
});

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
  packages: view.packages.map((parcel) => ({ ...parcel, proof: parcel.proof && { signed_by: hidden(parcel.proof.signed_by), photo_url: null } })),
  cases: view.cases.map(maskedCase),
  rating: view.rating && { ...view.rating, comment: hidden(view.rating.comment) },
});
