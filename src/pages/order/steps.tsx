import type { Step } from "../../modules/order-journey/rules/steps";
import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

type Given = { view: OrderView; s: PageSetting; allArrived: boolean };

/** What is collected is on no way: it is ready once it is packed, and then with the shopper. */
const COLLECTED = { ordered: "ordered", packed: "ready_to_collect", delivered: "collected" } as const;
const nameOf = (step: Step, collects: boolean) => (collects ? COLLECTED[step as keyof typeof COLLECTED] : step);

/** The five steps from Buy to the doorstep, or the three to the shop's counter. The last is reached when everything has arrived, not the first package. */
export const Steps = ({ view, s, allArrived }: Given) => {
  const steps = view.steps.flatMap(({ step, reached_at }) => {
    const name = nameOf(step, view.pickup_at !== null);
    return name ? [{ name, at: step === "delivered" && !allArrived ? null : reached_at }] : [];
  });
  const current = steps.findLastIndex(({ at }) => at !== null);
  return (
    <ol className="steps" aria-label={s.t("steps")}>
      {steps.map(({ name, at }, index) => (
        <li key={name} className={[index <= current ? "on" : "", index === current ? "now" : ""].join(" ").trim() || undefined} aria-current={index === current ? "step" : undefined}>
          {s.t(`step.${name}`)}
          {at && <time dateTime={at}>{s.moment(at)}</time>}
        </li>
      ))}
    </ol>
  );
};
