import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

/** The order's papers. Of a locked order they open once it is unlocked. */
export const Documents = ({ view, s, action }: { view: OrderView; s: PageSetting; action: string }) =>
  view.locked && !view.unlock_by ? null : (
    <section className="card noprint" id="documents">
      <h2>{s.t("documents")}</h2>
      <p className="row"><a className="btn quiet" href={`${action}/receipt`}>{s.t("documents.receipt")}</a></p>
    </section>
  );
