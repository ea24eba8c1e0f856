import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageTextKey } from "../texts";
import type { PageSetting } from "../setting";
import { Items } from "./items";

type Given = { view: OrderView; s: PageSetting };

/** What was ordered, and what it comes to. */
export const Ordered = ({ view, s }: Given) => (
  <section className="card">
    <h2>{s.t("summary")}</h2>
    <Items items={view.items} s={s} currency={view.order.currency_code} />
    <Sums view={view} s={s} />
  </section>
);

/** Where it goes, and what was asked for with it. */
export const Wishes = ({ view, s }: Given) => (
  <>
    <Address view={view} s={s} />
    {view.instructions && <Quote title={s.t("instructions")}>{view.instructions}</Quote>}
    {view.leave_at && <Quote title={s.t("leave_at")}>{view.leave_at}</Quote>}
    {view.gift_message && <Quote title={s.t("gift")}>{view.gift_message}</Quote>}
  </>
);

const Sums = ({ view: { order }, s }: Given) => {
  const rows: [PageTextKey, number, boolean][] = [
    ["subtotal", order.subtotal, true], ["shipping", order.shipping_total, true],
    ["discount", -order.discount_total, order.discount_total > 0], ["tax", order.tax_total, order.tax_total > 0 && !order.tax_included],
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

const Address = ({ view: { order: { shipping_address: a } }, s }: Given) => {
  if (!a) return null;
  const lines = [
    [a.first_name, a.last_name], [a.company], [a.address_1], [a.address_2], [a.postal_code, a.city], [a.province],
    [a.country_code && s.country(a.country_code)],
  ].map((parts) => parts.filter(Boolean).join(" ")).filter(Boolean);
  return (
    <section className="card">
      <h2>{s.t("address")}</h2>
      <address>{lines.map((line, index) => <div key={index}>{line}</div>)}</address>
    </section>
  );
};

const Quote = ({ title, children }: { title: string; children: string }) => (
  <section className="card">
    <h2>{title}</h2>
    <blockquote>{children}</blockquote>
  </section>
);
