import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

type Given = { view: OrderView; s: PageSetting; allArrived: boolean };

/** The five steps from Buy to the doorstep. The last is reached when everything has arrived, not the first package. */
export const Steps = ({ view, s, allArrived }: Given) => {
  const reached = view.steps.map(({ step, reached_at }) => (step === "delivered" && !allArrived ? null : reached_at));
  const current = reached.findLastIndex((at) => at !== null);
  return (
    <ol className="steps" aria-label={s.t("steps")}>
      {view.steps.map(({ step }, index) => (
        <li key={step} className={[index <= current ? "on" : "", index === current ? "now" : ""].join(" ").trim() || undefined} aria-current={index === current ? "step" : undefined}>
          {s.t(`step.${step}`)}
          {reached[index] && <time dateTime={reached[index]}>{s.moment(reached[index])}</time>}
        </li>
      ))}
    </ol>
  );
};
