import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

/** Two clicks cancel the order, as long as nobody has begun with it. */
export const Cancel = ({ view: { locked, actions }, s, action }: { view: OrderView; s: PageSetting; action: string }) =>
  locked || !actions.cancel_until ? null : (
    <section className="card noprint" id="cancel">
      <details className="change">
        <summary>{s.t("cancel.title")}</summary>
        <form className="form" method="post" action={`${action}/cancel`}>
          <p className="lead">{s.t("cancel.lead", { time: s.moment(actions.cancel_until) })}</p>
          <div><button className="btn danger">{s.t("cancel.confirm")}</button></div>
        </form>
      </details>
    </section>
  );
