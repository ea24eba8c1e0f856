import { CASE_REASONS } from "../../workflows/customer-care/words";
import type { PageSetting } from "../setting";
import type { Given } from "./care";

const MOST = 50;
/** With more lines than this a report has one reason for all of its items: the page stays light, and a second report has another. */
const MOST_WITH_OWN_REASON = 20;

const Reasons = ({ s }: { s: PageSetting }) => CASE_REASONS.map((reason) => <option key={reason} value={reason}>{s.t(`reason.${reason}`)}</option>);

/** The report of an issue; without scripts, so each item has a number to choose, 0 at first, and a reason of its own if it has one. */
export const ReportForm = ({ view, s, action, open }: Given & { open: boolean }) => (
  <section className="card noprint" id="report">
    <details open={open}>
      <summary><h2>{s.t("report.title")}</h2></summary>
      <p className="lead">{s.t("report.lead")}</p>
      <form className="form" method="post" action={`${action}/cases`} encType="multipart/form-data">
        <label className="field">
          {s.t("report.reason")}
          <select name="reason" required defaultValue="">
            <option value="" disabled>{s.t("report.choose")}</option>
            <Reasons s={s} />
          </select>
        </label>
        <fieldset>
          <legend>{s.t("report.items")} <span className="hint">{s.t("report.items_hint")}</span></legend>
          <div className="pick">
            {view.items.map(({ id, title, variant_title, quantity }) => {
              const name = [title, variant_title].filter(Boolean).join(" · ");
              return (
                <div className="portion" key={id}>
                  <label>
                    <span>{name}</span>
                    <select name={`items[${id}]`} defaultValue="0">
                      {Array.from({ length: Math.min(quantity, MOST) + 1 }, (_, n) => <option key={n} value={n}>{n}</option>)}
                    </select>
                  </label>
                  {view.items.length <= MOST_WITH_OWN_REASON && (
                    <select name={`reasons[${id}]`} defaultValue="" aria-label={s.t("report.own_reason", { item: name })}>
                      <option value="">{s.t("report.same_reason")}</option>
                      <Reasons s={s} />
                    </select>
                  )}
                </div>
              );
            })}
          </div>
        </fieldset>
        <label className="field">
          {s.t("report.text")}
          <textarea name="text" maxLength={2000} rows={3} />
        </label>
        {view.most_photos > 0 && (
          <label className="field">
            {s.t("report.photos", { count: view.most_photos })}
            <input type="file" name="photos" multiple accept="image/jpeg,image/png,image/webp" />
          </label>
        )}
        <div><button className="btn">{s.t("report.send")}</button></div>
      </form>
    </details>
  </section>
);
