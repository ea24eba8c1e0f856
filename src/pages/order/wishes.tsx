import type { Address as CarriersAddress } from "../../providers/carrier/adapters";
import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { AddressForm } from "./address-form";
import { addressLines } from "./address-lines";
import type { Draft, Fault } from "./page";
import { WishesForm } from "./wishes-form";

/** `action`: the page's own path. `draft`: what was written and refused, `fault`: why; `suggestion`: how the carrier would write an address. */
export type Changing = { view: OrderView; s: PageSetting; action: string; draft?: Draft; fault?: Fault; suggestion?: CarriersAddress };

/** Where it goes, and what was asked for with it; and while they may, the forms by which the shopper changes it. */
export const Wishes = (given: Changing) => (
  <>
    <Address {...given} />
    <Asked {...given} />
  </>
);

const Address = (given: Changing) => {
  const { view, s } = given;
  const address = view.order.shipping_address;
  if (!address || view.pickup_at) return null;
  return (
    <section className="card" id="address">
      <h2>{s.t("address")}</h2>
      <address>{addressLines(address, s).map((line, index) => <div key={index} dir="auto">{line}</div>)}{address.phone && <div dir="auto">{address.phone}</div>}</address>
      {!view.locked && view.actions.change_address && <AddressForm {...given} />}
    </section>
  );
};

const Asked = (given: Changing) => {
  const { view, s } = given;
  const said = [[s.t("instructions"), view.instructions], [s.t("leave_at"), view.leave_at], [s.t("gift"), view.gift_message]].filter(([, text]) => text);
  const mayChange = !view.locked && view.actions.change_wishes;
  if (!said.length && !mayChange) return null;
  return (
    <section className="card" id="wishes">
      <h2>{s.t("wishes")}</h2>
      {said.map(([title, text]) => (
        <div className="say" key={title}>
          <b>{title}</b>
          <blockquote dir="auto">{text}</blockquote>
        </div>
      ))}
      {view.gift_receipt && <p className="lead">{s.t("wishes.no_prices")}</p>}
      {mayChange && <WishesForm {...given} />}
    </section>
  );
};
