import type { OrderView } from "../../workflows/customer-care/order-view";
import type { RequestedPayment } from "../../workflows/payment-capture/requests/requested-payment";
import { documentOf, type Page } from "../document";
import { unpackedItems } from "../order/arrival";
import { Items } from "../order/items";
import { pageSetting, type Look, type PageSetting } from "../setting";
import { PayForm } from "./form";
import { PAY_SCRIPT } from "./script";

/** `asked`: undefined where nothing was ever asked. `orderPage`: the order page's own path; this page lies below it. */
export type PaymentPage = { view: OrderView; asked?: RequestedPayment; look: Look; orderPage: string };

/** Where a shopper pays what is missing of an order: how much, for what, why, and how it stands. */
export function renderPaymentPage({ view, asked, look, orderPage }: PaymentPage): Page {
  const s = pageSetting(look);
  const standing = asked?.standing ?? "none";
  const amount = asked ? s.money({ amount: asked.amount, currency: asked.currency_code }) : "";
  const isDue = standing === "open" || standing === "refused";
  const title = s.t(`pay.${standing}`, { amount });
  return documentOf(s, title, "", (
    <main className="narrow">
      {asked?.declined && <p className="notice bad" role="alert">{declinedIn(s, asked.declined)}</p>}
      <div className="stack">
        <section className="card hero">
          <p className="no">{s.t("title", { order: view.order.display_id })}</p>
          <h1>{title}</h1>
          <p className="calm">{asked && isDue ? s.t(`pay.reason.${asked.reason}`) : s.t(`pay.${standing as Exclude<typeof standing, "open" | "refused">}_note`, { amount })}</p>
        </section>
        {asked && isDue && (asked.form ? <PayForm s={s} page={`${orderPage}/payment`} amount={amount} /> : <ByContact s={s} />)}
        {isDue && <Left view={view} s={s} />}
        <div className="row noprint">
          <a className="btn quiet" href={orderPage}>{s.t("pay.order")}</a>
          {(standing === "processing" || standing === "charging") && <a className="btn quiet" href={`${orderPage}/payment`}>{s.t("pay.look")}</a>}
        </div>
      </div>
    </main>
  ), isDue && asked?.form ? { ...asked.form, script: PAY_SCRIPT } : undefined);
}

const declinedIn = (s: PageSetting, { what, reason }: NonNullable<RequestedPayment["declined"]>): string =>
  what === "last_try" ? s.t(`declined.${reason}`) : [s.t("pay.saved_declined"), reason === "declined" ? "" : s.t(`declined.${reason}`)].join(" ").trim();

const ByContact = ({ s }: { s: PageSetting }) => (
  <section className="card">
    <h2>{s.t("pay.how")}</h2>
    <p className="lead">{s.t("pay.by_contact")}</p>
  </section>
);

/** What waits for the payment: nothing where all is packed, or the goods go on meanwhile. */
const Left = ({ view, s }: { view: OrderView; s: PageSetting }) => {
  const items = unpackedItems(view);
  if (!items.length) return null;
  return (
    <section className="card">
      <h2>{s.t("pay.left")}</h2>
      <Items items={items} s={s} />
    </section>
  );
};
