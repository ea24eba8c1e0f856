import type { Given } from "./care";
import { RatingQuestion } from "./rating-question";

const SCORES = [1, 2, 3, 4, 5];

/** One to five, and a word if they like. */
export const Rating = (given: Given) => {
  const { view: { rating }, s, action, score } = given;
  return (
    <section className="card noprint" id="rating">
      <h2>{s.t("rating.title")}</h2>
      {rating && <p className="lead">{s.t("rating.thanks", { score: rating.score })}</p>}
      <RatingQuestion {...given} />
      <form className="form" method="post" action={`${action}/rating`}>
        <fieldset>
          <legend className="hint">{s.t("rating.legend")}</legend>
          <div className="stars">
            {SCORES.map((n) => (
              <label key={n}>
                <input type="radio" name="score" value={n} required defaultChecked={n === (score ?? rating?.score)} />
                <span>{n}</span>
              </label>
            ))}
          </div>
          <div className="ends" aria-hidden="true"><span>{s.t("rating.low")}</span><span>{s.t("rating.high")}</span></div>
        </fieldset>
        <label className="field">
          {s.t("rating.comment")}
          <textarea name="comment" maxLength={2000} rows={2} defaultValue={rating?.comment ?? ""} />
        </label>
        <div><button className={rating ? "btn quiet" : "btn"}>{s.t(rating ? "rating.again" : "rating.send")}</button></div>
      </form>
    </section>
  );
};
