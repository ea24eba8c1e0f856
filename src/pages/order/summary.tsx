import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageTextKey } from "../texts";
import type { PageSetting } from "../setting";
import { Items } from "./items";

type Given = { view: OrderView; s: PageSetting };

/** What was ordered, and what it comes to. */
export const Ordered = ({ view, s }: Given) => (
  <section className="card" id="ordered">
    <h2>{s.t("summary")}</h2>
    <Items items={view.items} s={s} currency={view.order.currency_code} />
    <Sums view={view} s={s} />
  </section>
);

const Sums = ({ view: { order }, s }: Given) => {
  const rows: [PageTextKey, number, boolean][] = [
    ["subtotal", order.subtotal, true], ["shipping", order.shipping_total, true],
    ["discount", -order.discount_total, order.discount_total > 0], ["tax", order.tax_total, order.tax_total > 0 && !order.tax_included],
    ["credit", -order.credit_total, order.credit_total > 0],
  ];
  const money = (amount: number) => s.money({ amount, currency: order.currency_code });
  return (
    <dl className="sums">
      {rows.filter(([, , shown]) => shown).map(([key, amount]) => <div key={key}><dt>{s.t(key)}</dt><dd>{money(amount)}</dd></div>)}
      <div className="all"><dt>{s.t("total")}</dt><dd>{money(order.total)}</dd></div>
      {order.tax_included && order.tax_total > 0 && <div><dt>{s.t("tax_included")}</dt><dd>{money(order.tax_total)}</dd></div>}
    </dl>
  );
};
