import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { distance } from "../../lib/moments";
import { isSome } from "../../lib/payments/shares";
import type { Plan } from "../../lib/payments/types";
import { useWhen } from "../../lib/payments/use-when";
import { usePausePlan } from "../../lib/queries/payment";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { AuthorisationEnd } from "./authorisation-end";
import { CaptureDrawer } from "./capture-drawer";

type Props = { orderId: string; plan: Plan; currency: string; captureBefore: string | null; now: number };

/** When the payment is captured and who decided so, for how long it can be, and what a person can do about it. */
export function PlanText({ orderId, plan, currency, captureBefore, now }: Props) {
  const { t, locale } = useText();
  const inWords = useWhen();
  const pause = usePausePlan(orderId);
  const [isOpen, setOpen] = useState(false);
  const isPaused = plan.paused_at !== null;
  const isRunning = plan.state === "open";
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus">{t("payment.planned", { when: inWords(plan) })}</Text>
          {isRunning && isPaused && <Badge size="2xsmall" color="orange">{t("payment.paused")}</Badge>}
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">{plan.rule_name === null ? t("payment.byDefault") : t("payment.byRule", { rule: plan.rule_name })}</Text>
        {isRunning && isPaused && <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("payment.pausedText", { when: distance(plan.paused_at!, now, locale) })}</Text>}
        {!isRunning && <Text size="small" leading="compact" className="text-ui-fg-subtle">{t(`payment.planState.${plan.state as "done" | "closed"}`)}</Text>}
        {captureBefore && <AuthorisationEnd until={captureBefore} now={now} />}
      </div>
      {isRunning && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" variant="secondary" isLoading={pause.isPending} onClick={() => pause.mutate(!isPaused, told(t(isPaused ? "payment.done.resumed" : "payment.done.paused")))}>
            {t(isPaused ? "payment.resume" : "payment.pause")}
          </Button>
          {isSome(plan.left) && <Button size="small" variant="secondary" onClick={() => setOpen(true)}>{t("payment.captureNow")}</Button>}
        </div>
      )}
      {isOpen && <CaptureDrawer orderId={orderId} left={plan.left} currency={currency} onClose={() => setOpen(false)} />}
    </div>
  );
}
