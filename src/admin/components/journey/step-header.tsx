import { clx } from "@medusajs/ui";
import type { StepState } from "../../../modules/order-journey/rules/steps";
import { stepPlaces } from "../../lib/journey/current-step";
import { useText } from "../../lib/use-text";
import { StepItem } from "./step-item";

/** The five steps: side by side where there is room, one below the other on a phone. */
export function StepHeader({ steps, now }: { steps: StepState[]; now: number }) {
  const { t } = useText();
  const places = stepPlaces(steps);
  return (
    <ol aria-label={t("journey.steps")} className={clx("flex flex-col gap-y-3 px-6 py-4", "md:flex-row md:gap-x-3")}>
      {steps.map((step, i) => (
        <StepItem key={step.step} step={step} place={places[i] ?? "ahead"} now={now} />
      ))}
    </ol>
  );
}
