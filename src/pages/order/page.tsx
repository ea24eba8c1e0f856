import type { OrderView } from "../../workflows/customer-care/order-view";
import { documentOf, type Page } from "../document";
import { pageSetting, type Look } from "../setting";
import { Care, Received } from "./care";
import { Hero } from "./hero";
import { Packages } from "./packages";
import { PaymentNeeded } from "./payment-needed";
import { Ordered, Wishes } from "./summary";

export type Done = "received" | "case" | "reply" | "rating";
/** `action`: the page's own path. `done`: what was just sent; `problem`: why it could not be. `score`: as tapped in a mail. */
export type OrderPage = { view: OrderView; look: Look; action: string; done?: Done; problem?: string; score?: number };

/** The order's page: when it arrives, where it is, and what the shopper can tell us. Works without scripts. */
export function renderOrderPage({ view, look, action, done, problem, score }: OrderPage): Page {
  const s = pageSetting(look);
  const comesApart = (view.promise?.parts.length ?? 0) > 1 && view.order.status !== "canceled";
  const underWay = view.packages.length > 0 || comesApart;
  const title = s.t("title", { order: view.order.display_id });
  return documentOf(s, title, s.t("placed", { date: s.day(view.order.created_at) }), (
    <main>
      {done && <p className="notice" role="status">{s.t(`done.${done}`)}</p>}
      {problem && <p className="notice bad" role="alert">{s.t("problem", { why: problem })}</p>}
      <PaymentNeeded view={view} s={s} action={action} />
      <div className="grid">
        <Hero view={view} s={s} />
        <div className="stack">
          <Received view={view} s={s} action={action} />
          {underWay ? <Packages view={view} s={s} /> : <Ordered view={view} s={s} />}
          <Care view={view} s={s} action={action} score={score} />
        </div>
        <div className="stack">
          {underWay && <Ordered view={view} s={s} />}
          <Wishes view={view} s={s} />
        </div>
      </div>
    </main>
  ));
}
