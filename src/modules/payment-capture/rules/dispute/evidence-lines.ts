import type { Evidence } from "./evidence";

/** A part of the evidence, as lines that a stranger can read. */
export type EvidencePart = { title: string; lines: string[] };

/** `2026-11-26 14:05 UTC`: banks read it everywhere. */
export const instant = (iso: string): string => `${iso.slice(0, 16).replace("T", " ")} UTC`;
const known = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(", ");

/** The evidence in parts; a part of which nothing is known is left out. */
export function evidenceParts(evidence: Evidence): EvidencePart[] {
  const { messages, cases } = evidence;
  return [
    { title: "Order", lines: orderLines(evidence) },
    { title: "Payment", lines: paymentLines(evidence) },
    ...evidence.packages.map((one, index) => ({ title: `Delivery, parcel ${index + 1}`, lines: packageLines(one) })),
    { title: "The shopper's own word", lines: wordLines(evidence) },
    { title: "What was sent to the shopper", lines: messages.map(messageLine) },
    { title: "What the shopper reported", lines: cases.flatMap(caseLines) },
  ].filter(({ lines }) => lines.length > 0);
}

const orderLines = ({ order }: Evidence): string[] => [
  `Order #${order.number}, placed ${instant(order.placed_at)} by ${known(order.customer_name, order.email)}`,
  ...order.items.map(({ quantity, title, sku, unit_price }) => known(`${quantity} × ${title}`, sku && `SKU ${sku}`, `${unit_price} each`)),
  `Items ${order.subtotal}, shipping ${order.shipping}, discount ${order.discount}, tax ${order.tax}, total ${order.total}`,
  `Shipped to: ${known(...order.shipping_address)}`,
  ...(order.billing_address.length ? [`Billed to: ${known(...order.billing_address)}`] : []),
  ...(order.instructions ? [`The shopper's delivery instructions: ${order.instructions}`] : []),
];

function paymentLines({ payments, checks }: Evidence): string[] {
  const lines = payments.flatMap((payment) => [
    known(`${payment.authorised} authorised ${instant(payment.authorised_at)}`, payment.reference, payment.charge),
    ...payment.captures.map(({ at, amount }) => `${amount} captured ${instant(at)}`),
    ...payment.refunds.map(({ at, amount }) => `${amount} refunded ${instant(at)}`),
  ]);
  if (!checks) return lines;
  const found = [["Security code", checks.cvc], ["Postal code", checks.postalCode], ["Street", checks.address]] as const;
  return [
    ...lines,
    `Card checks: ${found.map(([name, result]) => `${name} ${result ?? "not checked"}`).join(", ")}`,
    `Risk when it was paid: ${checks.risk}${checks.riskScore === null ? "" : `, ${checks.riskScore} of 100`}`,
  ];
}

/** A parcel: its carrier, contents and scans. */
export const packageLines = (one: Evidence["packages"][number]): string[] => [
  known(one.carrier, one.service, one.tracking_number && `tracking number ${one.tracking_number}`, one.tracking_url),
  `Handed to the carrier ${instant(one.shipped_at)}${one.delivered_at ? `, delivered ${instant(one.delivered_at)}` : ""}`,
  `Holds: ${one.items.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ")}`,
  ...one.scans.map(({ at, status, message, place }) => `${instant(at)}: ${known(status?.replaceAll("_", " "), message, place)}`),
];

const wordLines = ({ received_at, rating }: Evidence): string[] => [
  ...(received_at ? [`Said on the order's page that all arrived: ${instant(received_at)}`] : []),
  ...(rating ? [`Rated the order ${rating.score} of 5${rating.comment ? `: ${rating.comment}` : ""}`] : []),
];

const messageLine = (mail: Evidence["messages"][number]): string =>
  known(
    `${mail.subject ?? mail.kind.replaceAll("_", " ")} (to ${mail.to})`,
    mail.sent_at ? `sent ${instant(mail.sent_at)}` : mail.state,
    mail.delivered_at && `delivered ${instant(mail.delivered_at)}`,
    mail.opened_at && `opened ${instant(mail.opened_at)}`
  );

const caseLines = (one: Evidence["cases"][number]): string[] => [
  `${instant(one.opened_at)}, the shopper: ${one.reason.replaceAll("_", " ")}${one.text ? `: ${one.text}` : ""}`,
  ...one.entries.map(({ at, said_by, text }) => `${instant(at)}, the ${said_by}: ${text}`),
  `This case is ${one.state}${one.resolution ? `: ${one.resolution.replaceAll("_", " ")}` : ""}.`,
];
