import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { Rating } from "./rating";
import { ReportForm } from "./report-form";
import { Cases } from "./cases";
import { mayHaveArrived } from "./arrival";

/** `action`: the page's own path, without the parts after it. `score`: what the shopper tapped in a mail. */
export type Given = { view: OrderView; s: PageSetting; action: string; score?: number };

/** What the shopper can tell us beside that it arrived: something is wrong, how it was. */
export const Care = (given: Given) => {
  const { view, s, score } = given;
  const arrived = view.received_at !== null || view.packages.some((p) => p.delivered_at);
  return (
    <>
      <Cases view={view} s={s} action={given.action} />
      <ReportForm {...given} open={arrived && !view.received_at && !view.cases.length} />
      {view.actions.rate && (arrived || score !== undefined || view.rating) && <Rating {...given} />}
    </>
  );
};

/** "Did it all arrive?", as soon as it may have. */
export const Received = ({ view, s, action }: Given) => {
  if (!view.received_at && !mayHaveArrived(view, s.now.toISOString())) return null;
  return (
    <section className="card noprint" id="received">
      <h2>{s.t("care.question")}</h2>
      {view.received_at ? (
        <p className="lead">{s.t("care.received", { date: s.day(view.received_at) })}</p>
      ) : (
        <>
          <p className="lead">{s.t("care.hint")}</p>
          <div className="row">
            <form method="post" action={`${action}/received`}><button className="btn">{s.t("care.yes")}</button></form>
            <a className="btn quiet" href="#report">{s.t("care.no")}</a>
          </div>
        </>
      )}
    </section>
  );
};
