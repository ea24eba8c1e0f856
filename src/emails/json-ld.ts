import { stateOf } from "../shared/state-of";
import type { Setting } from "./setting";
import type { EmailAddress, EmailOrder, EmailPackage, EmailPromise } from "./types";

type About = { order: EmailOrder; order_url?: string | null };

const address = (a: EmailAddress | null | undefined) =>
  a && {
    "@type": "PostalAddress",
    name: [a.first_name, a.last_name].filter(Boolean).join(" ") || undefined,
    streetAddress: [a.address_1, a.address_2].filter(Boolean).join(", "),
    addressLocality: a.city ?? undefined,
    addressRegion: stateOf(a.country_code, a.province) ?? undefined,
    postalCode: a.postal_code ?? undefined,
    addressCountry: a.country_code?.toUpperCase(),
  };

const plainAmount = (order: EmailOrder): string | undefined => {
  const { total } = order.totals;
  if (typeof total === "string") return undefined;
  return String(typeof total.amount === "object" ? total.amount.value : total.amount);
};

/** schema.org Order. Source: Gmail markup reference, "Order". */
export const orderLd = ({ order, order_url }: About, status: string, { branding, listed }: Setting): Record<string, unknown> => ({
  "@context": "http://schema.org",
  "@type": "Order",
  merchant: { "@type": "Organization", name: branding.shop_name },
  orderNumber: String(order.display_id),
  orderStatus: `http://schema.org/${status}`,
  orderDate: order.created_at,
  priceCurrency: order.currency_code.toUpperCase(),
  price: plainAmount(order),
  url: order_url ?? undefined,
  acceptedOffer: order.items.slice(0, listed).map((item) => ({
    "@type": "Offer",
    itemOffered: { "@type": "Product", name: item.title, image: item.thumbnail ?? undefined },
    eligibleQuantity: { "@type": "QuantitativeValue", value: item.quantity },
  })),
});

/** schema.org ParcelDelivery. Source: Gmail markup reference, "Parcel delivery". */
export const parcelLd = (
  { order, order_url, package: parcel, promise }: About & { package?: EmailPackage | null; promise?: EmailPromise | null },
  setting: Setting,
): Record<string, unknown> => ({
  "@context": "http://schema.org",
  "@type": "ParcelDelivery",
  deliveryAddress: address(order.shipping_address),
  expectedArrivalFrom: promise?.earliest,
  expectedArrivalUntil: promise?.latest,
  carrier: parcel?.carrier ? { "@type": "Organization", name: parcel.carrier } : undefined,
  itemShipped: (parcel?.items ?? order.items).slice(0, setting.listed).map((item) => ({ "@type": "Product", name: item.title })),
  trackingNumber: parcel?.tracking_number ?? undefined,
  trackingUrl: parcel?.tracking_url ?? undefined,
  partOfOrder: { ...orderLd({ order, order_url }, "OrderInTransit", setting), "@context": undefined },
});

/** JSON that cannot end the script element it stands in. */
export const scriptSafe = (data: Record<string, unknown>): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
