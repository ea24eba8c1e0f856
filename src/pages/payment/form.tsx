import type { PageSetting } from "../setting";

/** Where the provider's form comes to stand. `begin`: the address that begins the payment; `page`: that of the page itself. Without scripts it says so. */
export const PayForm = ({ s, page, amount }: { s: PageSetting; page: string; amount: string }) => (
  <section
    className="card noprint" id="pay" data-begin={page} data-locale={s.locale.split("-")[0]} data-colour={s.shop.colour}
    data-wait={s.t("pay.wait")} data-changed={s.t("pay.changed")} data-often={s.t("pay.often")} data-unavailable={s.t("pay.unavailable")}
  >
    <h2>{s.t("pay.how")}</h2>
    <p className="lead">{s.t("pay.safe", { shop: s.shop.name })}</p>
    <noscript><p className="notice bad say">{s.t("pay.noscript")}</p></noscript>
    <p className="say" id="pay-wait" role="status" hidden />
    <p className="notice bad say" id="pay-problem" role="alert" hidden />
    <form className="form" hidden>
      <div className="element" id="pay-element" />
      <div><button className="btn" disabled>{s.t("pay.button", { amount })}</button></div>
    </form>
    <a className="btn quiet say" id="pay-again" href={page} hidden>{s.t("pay.again")}</a>
  </section>
);
