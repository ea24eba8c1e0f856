import type { OrderView, ViewCase } from "../../workflows/customer-care/order-view";
import type { PageTextKey } from "../texts";
import type { PageSetting } from "../setting";

type Given = { view: OrderView; s: PageSetting; action: string };

/** What the shopper has reported, what was answered and done, and where they answer in turn. */
export const Cases = ({ view, s, action }: Given) =>
  view.cases.length === 0 ? null : (
    <section className="card" id="cases">
      <h2>{s.t("cases")}</h2>
      {view.cases.map((report) => <Case key={report.id} report={report} view={view} s={s} action={action} />)}
    </section>
  );

const Case = ({ report, view, s, action }: Given & { report: ViewCase }) => {
  const { id, state, reason, text, opened_at, entries, photos, remedies, can_reply } = report;
  return (
    <div className="say">
      <div className="head">
        <b>{s.t(`reason.${reason}` as PageTextKey)}</b>
        <span className={state === "resolved" ? "chip good" : "chip"}>{s.t(`case.${state}` as PageTextKey)}</span>
      </div>
      <small>{s.moment(opened_at)}</small>
      <Portions report={report} view={view} s={s} />
      {text && <blockquote>{text}</blockquote>}
      {photos.length > 0 && (
        <div className="shots">
          {photos.map((photo, n) => (
            <a key={photo.id} href={`${action}/photos/${photo.id}`}><img src={`${action}/photos/${photo.id}`} alt={s.t("case.photo", { n: n + 1 })} loading="lazy" width={88} height={88} /></a>
          ))}
        </div>
      )}
      {remedies.map(({ kind, state: made, amount, currency_code }, n) => (
        <p className="notice" key={n}>{s.t(`remedy.${kind}.${made}` as PageTextKey, { amount: amount === null ? "" : s.money({ amount, currency: currency_code ?? view.order.currency_code }) })}</p>
      ))}
      {entries.map(({ said_by, text: said, at }, index) => (
        <div className="say" key={index}>
          <small>{said_by === "shop" ? s.t("case.shop", { shop: s.shop.name }) : s.t("case.shopper")} · {s.moment(at)}</small>
          <blockquote>{said}</blockquote>
        </div>
      ))}
      {can_reply && (
        <details className="noprint">
          <summary>{s.t(state === "resolved" ? "case.again" : "case.reply")}</summary>
          <form className="form" method="post" action={`${action}/cases/${id}/reply`}>
            <label className="field">
              {s.t("case.text")}
              <textarea name="text" required maxLength={2000} rows={3} />
            </label>
            <p className="hint">{s.t("case.here")}</p>
            <div><button className="btn quiet">{s.t("case.send")}</button></div>
          </form>
        </details>
      )}
    </div>
  );
};

/** Which items it is about, those with another reason than the case's by their own. */
const Portions = ({ report: { items, reason }, view, s }: { report: ViewCase; view: OrderView; s: PageSetting }) =>
  items.length === 0 ? null : (
    <small className="portions">
      {items.map(({ line_item_id, quantity, reason: own }) => {
        const title = view.items.find(({ id }) => id === line_item_id)?.title;
        return title && `${quantity} × ${title}${own && own !== reason ? ` (${s.t(`reason.${own}` as PageTextKey)})` : ""}`;
      }).filter(Boolean).join(", ")}
    </small>
  );
