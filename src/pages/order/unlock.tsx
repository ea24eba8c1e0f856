import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

/** Where the shopper shows that the order is theirs. `to`: the paper that they came for. */
export const Unlock = ({ view: { locked, unlock_by }, s, action, to }: { view: OrderView; s: PageSetting; action: string; to?: string }) =>
  !locked || !unlock_by ? null : (
    <section className={to ? "card needed noprint" : "card noprint"} id="unlock">
      <h2>{s.t("unlock.title")}</h2>
      <p className="lead">{s.t("unlock.lead")}</p>
      <form className="form" method="post" action={`${action}/unlock`}>
        {to && <input type="hidden" name="to" value={to} />}
        <label className="field">
          {s.t(`unlock.${unlock_by}`)}
          {unlock_by === "email"
            ? <input type="email" name="code" required autoComplete="email" maxLength={254} />
            : <input type="text" name="code" required autoComplete="postal-code" maxLength={20} />}
        </label>
        <div><button className="btn">{s.t("unlock.open")}</button></div>
      </form>
    </section>
  );
