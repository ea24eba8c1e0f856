import type { OrderView, ViewReturn } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { Items } from "./items";

type Given = { view: OrderView; s: PageSetting; action: string };
const MOST = 50;

/** What the shopper sends back, and while they may, the form by which they ask for it. */
export const Returns = (given: Given) => {
  const { view, s, action } = given;
  const mayAsk = !view.locked && view.actions.returns.items.length > 0;
  if (!view.returns.length && !mayAsk) return null;
  return (
    <section className={view.returns.length ? "card" : "card noprint"} id="return">
      {view.returns.length > 0 && <h2>{s.t("return.yours")}</h2>}
      {view.returns.map((asked) => <Asked key={asked.id} asked={asked} view={view} s={s} action={action} />)}
      {mayAsk && <ReturnForm {...given} />}
    </section>
  );
};

const Asked = ({ asked, view, s, action }: Given & { asked: ViewReturn }) => {
  const items = asked.items.flatMap(({ line_item_id, quantity }) => view.items.filter(({ id }) => id === line_item_id).map((item) => ({ ...item, quantity })));
  const labels = view.packages.filter(({ return_label, items: inside }) => return_label && inside.some(({ line_item_id }) => items.some(({ id }) => id === line_item_id)));
  return (
    <div className="say">
      <p className="lead">{asked.received_at ? s.t("return.received", { date: s.day(asked.received_at) }) : s.t("return.asked", { date: s.day(asked.requested_at) })}</p>
      <Items items={items} s={s} />
      {!asked.received_at && (
        <p className="row noprint">
          {labels.map(({ id }) => <a key={id} className="btn" href={`${action}/return-label/${id}`}>{s.t("return.label")}</a>)}
          <a className="btn quiet" href={`${action}/return-slip/${asked.id}`}>{s.t("return.slip")}</a>
        </p>
      )}
    </div>
  );
};

const ReturnForm = ({ view: { items, actions: { returns } }, s, action }: Given) => (
  <details className="change noprint">
    <summary><h2>{s.t("return.title")}</h2></summary>
    {returns.until && <p className="lead">{s.t("return.lead", { day: s.day(returns.until) })}</p>}
    <form className="form" method="post" action={`${action}/return`}>
      <fieldset>
        <legend>{s.t("report.items")}</legend>
        <div className="pick">
          {returns.items.map(({ line_item_id, quantity }) => {
            const item = items.find(({ id }) => id === line_item_id);
            return item && (
              <label key={line_item_id}>
                <span>{[item.title, item.variant_title].filter(Boolean).join(" · ")}</span>
                <select name={`items[${line_item_id}]`} defaultValue="0">
                  {Array.from({ length: Math.min(quantity, MOST) + 1 }, (_, n) => <option key={n} value={n}>{n}</option>)}
                </select>
              </label>
            );
          })}
        </div>
      </fieldset>
      {returns.reasons.length > 0 && (
        <label>
          {s.t("return.reason")}
          <select name="reason" defaultValue="">
            <option value="">{s.t("return.no_reason")}</option>
            {returns.reasons.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>
      )}
      <div><button className="btn">{s.t("return.send")}</button></div>
    </form>
  </details>
);
