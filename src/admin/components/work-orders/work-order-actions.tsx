import { ArrowUpMini, PauseSolid, PlaySolid } from "@medusajs/icons";
import { Textarea } from "@medusajs/ui";
import { useState } from "react";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { RowActions } from "../common/row-actions";

/** Above every rank that a rule gives. */
const FIRST = 100;
/** What a person lets go: their own hold, or what the shopper asked. */
const RELEASED = ["held", "instructions"];

/** Holds a work order or lets it go, and has it done first. */
export function WorkOrderActions({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const [isHolding, setHolding] = useState(false);
  const [reason, setReason] = useState("");
  const { hold, release, prioritise } = useWorkOrderActions(order.id);
  if (order.state === "shipped" || order.state === "cancelled") return null;
  const isFirst = (order.own_priority ?? 0) > 0;
  return (
    <>
      <RowActions label={t("workOrders.actions")} actions={[
        ...(order.waiting_code && RELEASED.includes(order.waiting_code) ? [{ icon: <PlaySolid />, label: t("workOrders.release"), onSelect: () => release.mutate() }] : []),
        ...(order.waiting_code !== "held" ? [{ icon: <PauseSolid />, label: t("workOrders.hold"), onSelect: () => setHolding(true) }] : []),
        { icon: <ArrowUpMini />, label: t(isFirst ? "workOrders.byRule" : "workOrders.sooner"), onSelect: () => prioritise.mutate(isFirst ? null : FIRST) },
      ]} />
      {isHolding && (
        <FormDrawer
          title={t("workOrders.holdTitle")} description={t("workOrders.holdText")} submit={t("workOrders.hold")} canSubmit={reason.trim() !== ""}
          isPending={hold.isPending} error={hold.error} onClose={() => setHolding(false)}
          onSubmit={() => hold.mutate(reason.trim(), { onSuccess: () => setHolding(false) })}
        >
          <Field label={t("workOrders.holdReason")}>{(ids) => <Textarea {...ids} autoFocus value={reason} onChange={(e) => setReason(e.target.value)} />}</Field>
        </FormDrawer>
      )}
    </>
  );
}
