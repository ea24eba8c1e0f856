import type { PageTextKey } from "../texts";
import type { Given } from "./care";

/** What is asked about a low rating, one question at a time. */
export const RatingQuestion = ({ view: { rating_question: question }, s, action }: Given) =>
  question && (
    <form className="form asks" method="post" action={`${action}/rating/answers`} id="question">
      <input type="hidden" name="question" value={question.id} />
      <fieldset>
        <legend>{s.t(`ask.${question.id}` as PageTextKey)}</legend>
        <div className="row">
          {question.answers.map((answer) => (
            <button className="btn quiet" name="answer" value={answer} key={answer}>{s.t(`ask.${question.id}.${answer}` as PageTextKey)}</button>
          ))}
        </div>
      </fieldset>
    </form>
  );
