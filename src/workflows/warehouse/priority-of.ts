import type { FollowedOrder } from "../order-journey/followed-order";

/** What shippers call a service that is paid for being quick. */
const QUICK = /express|overnight|next.?day|same.?day|priority|urgent/i;
const QUICK_PRIORITY = 10;

/** How an order's work ranks by itself: a quick service, which the shopper paid for, before all others. */
export const priorityOf = (order: FollowedOrder): number =>
  (order.shipping_methods ?? []).some(({ name, data }) => QUICK.test([name, (data as { service?: string } | null)?.service].join(" "))) ? QUICK_PRIORITY : 0;
