import { CheckCircle, CheckCircleSolid, CircleHalfDottedClock } from "@medusajs/icons";
import { clx, Text } from "@medusajs/ui";
import type { StepState } from "../../../modules/order-journey/rules/steps";
import type { StepPlace } from "../../lib/journey/current-step";
import { fullMoment, shortMoment } from "../../lib/moments";
import { useText } from "../../lib/use-text";

const PLACE_KEY = { reached: "journey.stepReached", current: "journey.stepCurrent", ahead: "journey.stepAhead" } as const;
const MARKS = { reached: CheckCircle, current: CheckCircleSolid, ahead: CircleHalfDottedClock };

/** One step, told by mark, weight and words for a screen reader; colour only repeats it. */
export function StepItem({ step, place, now }: { step: StepState; place: StepPlace; now: number }) {
  const { t, locale } = useText();
  const ahead = place === "ahead";
  const Mark = MARKS[place];
  return (
    <li
      aria-current={place === "current" ? "step" : undefined}
      className={clx(
        "flex min-w-0 flex-1 items-start gap-x-2 border-l-2 pl-3 md:flex-col md:gap-y-1 md:border-l-0 md:border-t-2 md:pl-0 md:pt-3",
        ahead ? "border-ui-border-base border-dashed" : "border-ui-border-interactive border-solid"
      )}
    >
      <Mark aria-hidden className={clx("shrink-0", ahead ? "text-ui-fg-subtle" : "text-ui-fg-interactive")} />
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-2 md:block">
        <Text size="small" leading="compact" weight={place === "current" ? "plus" : "regular"} className={clx(ahead && "text-ui-fg-subtle")}>
          {t(`journey.step.${step.step}`)}
          <span className="sr-only"> ({t(PLACE_KEY[place])})</span>
        </Text>
        {step.reached_at && (
          <time dateTime={step.reached_at} title={fullMoment(step.reached_at, locale)} className="text-ui-fg-subtle txt-compact-xsmall">
            {shortMoment(step.reached_at, now, locale)}
          </time>
        )}
      </div>
    </li>
  );
}
