import { CASE_REASONS } from "../../workflows/customer-care/words";
import type { Given } from "./care";

const MOST = 50;

/** The report of an issue; without scripts, so each item has a number to choose, 0 at first. */
export const ReportForm = ({ view, s, action, open }: Given & { open: boolean }) => (
  <section className="card noprint" id="report">
    <details open={open}>
      <summary><h2>{s.t("report.title")}</h2></summary>
      <p className="lead">{s.t("report.lead")}</p>
      <form className="form" method="post" action={`${action}/cases`}>
        <label className="field">
          {s.t("report.reason")}
          <select name="reason" required defaultValue="">
            <option value="" disabled>{s.t("report.choose")}</option>
            {CASE_REASONS.map((reason) => <option key={reason} value={reason}>{s.t(`reason.${reason}`)}</option>)}
          </select>
        </label>
        <fieldset>
          <legend>{s.t("report.items")} <span className="hint">{s.t("report.items_hint")}</span></legend>
          <div className="pick">
            {view.items.map(({ id, title, variant_title, quantity }) => (
              <label key={id}>
                <span>{[title, variant_title].filter(Boolean).join(" · ")}</span>
                <select name={`items[${id}]`} defaultValue="0">
                  {Array.from({ length: Math.min(quantity, MOST) + 1 }, (_, n) => <option key={n} value={n}>{n}</option>)}
                </select>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          {s.t("report.text")}
          <textarea name="text" maxLength={2000} rows={3} />
        </label>
        <div><button className="btn">{s.t("report.send")}</button></div>
      </form>
    </details>
  </section>
);
