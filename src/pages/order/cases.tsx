import type { OrderView, ViewCase } from "../../workflows/customer-care/order-view";
import type { PageTextKey } from "../texts";
import type { PageSetting } from "../setting";

/** What the shopper has reported, and what was answered. */
export const Cases = ({ view, s }: { view: OrderView; s: PageSetting }) =>
  view.cases.length === 0 ? null : (
    <section className="card" id="cases">
      <h2>{s.t("cases")}</h2>
      {view.cases.map((report) => <Case key={report.id} report={report} s={s} />)}
    </section>
  );

const Case = ({ report: { state, reason, text, opened_at, entries }, s }: { report: ViewCase; s: PageSetting }) => (
  <div className="say">
    <div className="head">
      <b>{s.t(`reason.${reason}` as PageTextKey)}</b>
      <span className={state === "resolved" ? "chip good" : "chip"}>{s.t(`case.${state}` as PageTextKey)}</span>
    </div>
    <small>{s.moment(opened_at)}</small>
    {text && <blockquote>{text}</blockquote>}
    {entries.map(({ said_by, text: said, at }, index) => (
      <div className="say" key={index}>
        <small>{said_by === "shop" ? s.t("case.shop", { shop: s.shop.name }) : s.t("case.shopper")} · {s.moment(at)}</small>
        <blockquote>{said}</blockquote>
      </div>
    ))}
  </div>
);
