import type { Template } from "../../src/emails";

/** A store's own template, as its option `email.templates` names it. */
const cancelled: Template<"order_cancelled"> = {
  subject: ({ order }) => `No more of ${order.display_id}`,
  preheader: () => "Our own words",
  Body: ({ props: { order }, s }) => [`Sum ${s.money(order.totals.total)}`, s.t("common.view_order")] as never,
};

export default cancelled;
