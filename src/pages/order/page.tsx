import type { Address } from "../../providers/carrier/adapters";
import type { OrderView } from "../../workflows/customer-care/order-view";
import { documentOf, type Page } from "../document";
import { withProof } from "../form-proof";
import { pageSetting, type Look } from "../setting";
import type { Fault } from "../texts";
import { Cancel } from "./cancel";
import { Care, Received } from "./care";
import { Documents } from "./documents";
import { Hero } from "./hero";
import { Later } from "./later";
import { Packages } from "./packages";
import { PaymentNeeded } from "./payment-needed";
import { PickupAt } from "./pickup";
import { Returns } from "./returns";
import { PAGE_SCRIPT } from "./script";
import { Ordered } from "./summary";
import { Unlock } from "./unlock";
import { Wishes } from "./wishes";

export type { Fault } from "../texts";
/** What was just done on the page. */
export const DONE = ["received", "case", "reply", "rating", "unlocked", "address", "wishes", "cancel", "return"] as const;
export type Done = (typeof DONE)[number];
/** What was written into a form that was refused. */
export type Draft = { of: "address" | "wishes"; values: Record<string, unknown> };
/**
 * `action`: the page's own path. `proof`: what its forms carry. `done`: what was just sent; `fault`, `problem`: why it could not be, by
 * a text of ours or in words. `score`: as tapped in a mail. `to`: the paper that the shopper came for, and that opens once the order is unlocked.
 */
export type OrderPage = {
  view: OrderView; look: Look; action: string; proof?: string; done?: Done; fault?: Fault; problem?: string; score?: number; to?: string; draft?: Draft; suggestion?: Address;
};

/** The order's page: when it arrives, where it is, and what the shopper can tell us and change. Works without scripts. */
export function renderOrderPage({ view, look, action, proof, done, fault, problem, score, to, draft, suggestion }: OrderPage): Page {
  const s = pageSetting(look);
  const comesApart = (view.promise?.parts.length ?? 0) > 1 && view.order.status !== "canceled";
  const underWay = view.packages.length > 0 || comesApart;
  const title = s.t("title", { order: view.order.display_id });
  return withProof(documentOf(s, title, s.t("placed", { date: s.day(view.order.created_at) }), (
    <main data-copy={s.t("copy")} data-copied={s.t("copied")}>
      {done && <p className="notice" role="status">{s.t(`done.${done}`)}{to && !view.locked && <> <a href={`${action}/${to}`}>{s.t("unlock.on")}</a></>}</p>}
      {fault && <p className="notice bad" role="alert">{s.t(`fault.${fault}`)}</p>}
      {problem && <p className="notice bad" role="alert">{s.t("problem", { why: problem })}</p>}
      <PaymentNeeded view={view} s={s} action={action} />
      <div className="grid">
        <Hero view={view} s={s} />
        <div className="stack">
          <Received view={view} s={s} action={action} />
          <Later view={view} s={s} />
          <PickupAt view={view} s={s} />
          {underWay ? <Packages view={view} s={s} /> : <Ordered view={view} s={s} />}
          <Returns view={view} s={s} action={action} />
          <Care view={view} s={s} action={action} score={score} />
        </div>
        <div className="stack">
          <Unlock view={view} s={s} action={action} to={to} />
          {underWay && <Ordered view={view} s={s} />}
          <Wishes view={view} s={s} action={action} draft={draft} fault={fault} suggestion={suggestion} />
          <Documents view={view} s={s} action={action} />
          <Cancel view={view} s={s} action={action} />
        </div>
      </div>
    </main>
  ), { script: PAGE_SCRIPT, scripts: [], frames: [], calls: [] }), proof);
}
