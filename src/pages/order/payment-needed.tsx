import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

/** Before all else what the shopper has to do: pay what is missing. */
export const PaymentNeeded = ({ view: { order, payment_request: asked }, s, action }: { view: OrderView; s: PageSetting; action: string }) =>
  asked && (
    <section className="card needed noprint" id="payment">
      <div className="head">
        <h2>{s.t("pay.needed", { amount: s.money({ amount: asked.amount, currency: order.currency_code }) })}</h2>
        <a className="btn" href={`${action}/payment`}>{s.t("pay.now")}</a>
      </div>
    </section>
  );
